// What `--explain` tells a reader: winner, reason, runners-up, features, rejections.
import { expect, test } from 'vitest'
import { explain } from '../../ingest/extract/explain'
import { extract } from '../../ingest/extract/extract'
import { recordingTrace } from '../../ingest/extract/trace'
import { article } from './speech-support'

test('names winner, rule, features, and what was rejected', () => {
  const input = article(
    '“The pier is safe,” Dana Ruiz told Owen Holt. The so-called “ring road” was never built.',
  )
  const trace = recordingTrace()
  const text = explain(input, extract(input, trace), trace.entries)
  expect(text).toMatch(/speaker {2}Dana Ruiz as "Dana Ruiz", cue "told" \(states\)/u)
  expect(text).toMatch(
    /rule {5}cue-after, margin [\d.]+: The words are followed by "Dana Ruiz" and the cue "told"/u,
  )
  expect(text).toMatch(/weighed {2}"Dana Ruiz" [\d.]+ by cue-after \(.+[+−]\d/u)
  expect(text).toMatch(/quotations\/so-called: ““ring road””/u)
})
