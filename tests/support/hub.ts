// Many articles in which one person says much about many: a hub, of any size.
import { type Example, example } from './facts'

const TOWNS = ['Vellin', 'Marrow Bay', 'Ostrel', 'Quayside', 'Tarn', 'Ülm', 'Fenwick', 'Sallow']

/** `count` articles: Mara Okafor speaks twice in each, about a person of its own and one of eight towns. */
export function hub(count: number): readonly Example[] {
  return Array.from({ length: count }, (_, index) => {
    const guest = `Ivo Renn ${String.fromCharCode(65 + (index % 26))}${Math.floor(index / 26)}`
    const town = TOWNS[index % TOWNS.length] ?? 'Tarn'
    const first = `${guest} was right about ${town} in case ${index}.`
    const second = `Nothing more will be said of ${town}, ${index} times over.`
    const year = 2020 + (index % 6)
    return example({
      text: `“${first}” Mara Okafor said.\n“${second}” she added. ${guest} said he agreed.`,
      title: `Case ${index}`,
      source: index % 3 === 0 ? 'Ellery Post' : 'Northern Ledger',
      publishedAt: `${year}-0${1 + (index % 9)}-1${index % 10}`,
      entities: [
        { kind: 'person', name: guest },
        { kind: 'place', name: town },
        { kind: 'person', name: 'Mara Okafor' },
      ],
      quotes: [
        { words: first, speaker: 'Mara Okafor', about: [guest, town] },
        { words: second, speaker: 'Mara Okafor', about: [town] },
        { words: 'he agreed', kind: 'indirect', speaker: guest, cue: { text: 'said', stance: 'states' } },
      ],
    })
  })
}
