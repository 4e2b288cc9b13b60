// The cue table: forms, stances, particles.
import { describe, expect, test } from 'vitest'
import { CUES } from '../../ingest/extract/rules/cues'
import { conjugate, cueEntry } from '../../ingest/extract/syntax/cues'
import { STANCES } from '../../lib/model/quote'

describe('word forms', () => {
  test.each([
    ['say', ['say', 'says', 'said', 'said', 'saying']],
    ['deny', ['deny', 'denies', 'denied', 'denied', 'denying']],
    ['admit', ['admit', 'admits', 'admitted', 'admitted', 'admitting']],
    ['argue', ['argue', 'argues', 'argued', 'argued', 'arguing']],
    ['write', ['write', 'writes', 'wrote', 'written', 'writing']],
    ['agree', ['agree', 'agrees', 'agreed', 'agreed', 'agreeing']],
    ['vow', ['vow', 'vows', 'vowed', 'vowed', 'vowing']],
  ])('%s', (lemma, forms) => {
    expect(conjugate(lemma).map(([, form]) => form)).toEqual(forms)
  })
})

describe('the stance of the cue is data', () => {
  test.each([
    ['said', 'states'],
    ['claims', 'claims'],
    ['denied', 'denies'],
    ['warned', 'warns'],
    ['urging', 'demands'],
    ['pledged', 'promises'],
    ['asked', 'asks'],
    ['praised', 'praises'],
    ['slams', 'criticises'],
    ['accused', 'accuses'],
    ['admits', 'confirms'],
    ['announced', 'announces'],
    ['suggested', 'suggests'],
    ['recalled', 'states'],
    ['argued', 'claims'],
    ['agreed', 'confirms'],
    ['committed', 'promises'],
    ['challenged', 'criticises'],
    ['disagrees', 'criticises'],
    ['rejected', 'denies'],
    ['threatened', 'warns'],
    ['urges', 'demands'],
    ['wondered', 'asks'],
    ['hailed', 'praises'],
    ['blamed', 'accuses'],
    ['revealed', 'announces'],
  ])('%s: %s', (form, stance) => {
    expect(cueEntry(form)?.verbs[0]?.stance).toBe(stance)
  })

  test('every stance has a group, every group a reason and an example', () => {
    const covered = new Set(CUES.map((g) => g.stance))
    expect(STANCES.filter((s) => !covered.has(s))).toEqual([])
    for (const group of CUES) expect([group.reason, group.example].every((s) => s.length > 5)).toBe(true)
  })

  test('particles come before the bare verb', () => {
    expect(cueEntry('called')?.verbs.map((v) => v.particle)).toEqual(['for', 'on', 'upon', null])
  })

  test('other words are no cues', () => {
    expect(cueEntry('table')).toBeUndefined()
  })
})
