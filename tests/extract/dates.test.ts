// Dates, normalised against the article's date, in many forms and both orders of day and month.
import { describe, expect, it } from 'vitest'
import { findDates } from '../../ingest/extract/dates/find-dates'
import { segment } from '../../ingest/extract/text/segment'
import { article } from './speech-support'

/** A Thursday. */
const TODAY = '2025-11-06'

const dates = (text: string, publishedAt: string | null) =>
  findDates(segment(article(text, { publishedAt }))).map(({ start, end }) =>
    start === end ? start : `${start}/${end}`,
  )

type Table = readonly (readonly [text: string, publishedAt: string | null, expected: readonly string[]])[]
const check = (table: Table) =>
  it.each(table)('%s (%s)', (text, published, expected) => expect(dates(text, published)).toEqual(expected))

describe('dates written out', () =>
  check([
    ['It opened on July 10, 2024.', null, ['2024-07-10']],
    ['It opened on July 10 2024.', null, ['2024-07-10']],
    ['It opened on July 10th.', '2025-08-01', ['2025-07-10']],
    ['It opened on 10 July.', null, ['--07-10']],
    ['It opened on the 10th of July, 2024.', null, ['2024-07-10']],
    ['It opened on the 3rd of May.', TODAY, ['2025-05-03']],
    ['It opened Sept. 30, 2023, and shut Oct. 2.', '2023-10-09', ['2023-09-30', '2023-10-02']],
    ['It opened on Saturday, May 4.', TODAY, ['2025-05-04']],
    ['It opened on Tuesday 5 March 2024.', null, ['2024-03-05']],
    ['It opened on Tuesday, the 5th of March.', TODAY, ['2025-03-05']],
    ['It closed in March.', null, ['--03']],
    ['It closed in March 2020.', null, ['2020-03']],
    ['It closed in March of 2020.', null, ['2020-03']],
    ['It closed in early May and opened in mid-June.', TODAY, ['2025-05', '2025-06']],
    ['It closed in 2019.', TODAY, ['2019']],
    ['They may march in step.', TODAY, []],
    ['June Holt met April Sands.', null, []],
    ['It opened on 31 June.', null, ['--06']],
  ]))

describe('a year left out', () =>
  check([
    ['It opened on 10 July.', '2031-08-01', ['2031-07-10']],
    ['It opened on 10 November.', '2031-02-01', ['2030-11-10']],
    ['It will open on 10 March.', '2030-11-20', ['2031-03-10']],
    ['It is due to open on March 10.', '2030-11-20', ['2031-03-10']],
    ['On March 10 the council will meet.', '2030-11-20', ['2031-03-10']],
    ['It shut in December.', '2031-02-01', ['2030-12']],
    ['It shut in December.', '2031', ['2031-12']],
    ['Ana Lund writes on 10 July 2024: the pier shut on 3 May.', null, ['2024-07-10', '2024-05-03']],
  ]))

describe('ranges of days', () =>
  check([
    ['From January 28-31 they met.', '2024-03-01', ['2024-01-28/2024-01-31']],
    ['They met on 28–31 January 2024.', null, ['2024-01-28/2024-01-31']],
    ['They met from 28 January to 2 February 2024.', null, ['2024-01-28/2024-02-02']],
    ['They met from January 28 to February 2, 2024.', null, ['2024-01-28/2024-02-02']],
    ['They met from December 30 to January 2, 2024.', null, ['2023-12-30/2024-01-02']],
    ['They met on August 1 or 2.', '2024-09-01', ['2024-08-01']],
  ]))

describe('dates in figures, day or month first', () =>
  check([
    ['It opened on 2024-07-10.', null, ['2024-07-10']],
    ['It opened on 2024/07/10.', null, ['2024-07-10']],
    ['It opened on 10.07.2024.', null, ['2024-07-10']],
    ['It opened on 25/07/2024.', null, ['2024-07-25']],
    ['It opened on 07/25/2024.', null, ['2024-07-25']],
    ['It opened on 7/25/24.', null, ['2024-07-25']],
    ['It opened on 25-07-2024.', null, ['2024-07-25']],
    // What the other dates of the text show:
    ['It opened on 03/04/2024 and shut on 25/04/2024.', null, ['2024-04-03', '2024-04-25']],
    ['It opened on 03/04/2024 and shut on 04/25/2024.', null, ['2024-03-04', '2024-04-25']],
    ['It opened on 03/04/2024 and shut on 9 May 2024.', null, ['2024-04-03', '2024-05-09']],
    ['It opened on 03/04/2024 and shut on May 9, 2024.', null, ['2024-03-04', '2024-05-09']],
    // Nothing shows it, but one of the two has not been yet:
    ['It opened on 03/11/2024.', '2024-05-01', ['2024-03-11']],
    ['It opened on 03/04/2024.', null, []],
    ['It opened on 04/04/2024.', null, ['2024-04-04']],
    // No dates:
    ['It cost 5.30, or 1/2 of 2016/17, at 192.168.10.24.', TODAY, []],
    ['It opened on 31/02/2024.', null, []],
  ]))

describe('dates told from the article’s day', () =>
  check([
    ['They left on Tuesday.', TODAY, ['2025-11-04']],
    ['They left on Thursday.', TODAY, ['2025-11-06']],
    ['They left last Thursday.', TODAY, ['2025-10-30']],
    ['They left on Tuesday night.', TODAY, ['2025-11-04']],
    ['They meet next Tuesday.', TODAY, ['2025-11-11']],
    ['They will meet on Tuesday.', TODAY, ['2025-11-11']],
    ['On Tuesday the board will meet.', TODAY, ['2025-11-11']],
    ['They said on Tuesday that they will leave.', TODAY, ['2025-11-04']],
    ['They left yesterday.', '2025-03-01T10:00:00Z', ['2025-02-28']],
    ['They left the day before yesterday.', TODAY, ['2025-11-04']],
    ['They left last night and came back this morning.', TODAY, ['2025-11-05', '2025-11-06']],
    ['They left three days ago.', TODAY, ['2025-11-03']],
    ['They left two months ago.', TODAY, ['2025-09']],
    ['They left a year ago.', TODAY, ['2024']],
    ['They left last week.', TODAY, ['2025-10-27/2025-11-02']],
    ['They left last month.', '2026-01-10', ['2025-12']],
    ['They left last year.', TODAY, ['2024']],
    ['They left in the last week of the war.', TODAY, []],
    ['They left on Tuesday.', null, []],
    ['They left on Tuesday.', '2025', []],
    ['The sun was hot.', TODAY, []],
  ]))

describe('dates told from the day the text spoke of last', () =>
  check([
    ['On May 4, 2024, it rained. The following day it stopped.', null, ['2024-05-04', '2024-05-05']],
    ['On May 4, 2024, it rained. That evening it stopped.', null, ['2024-05-04', '2024-05-04']],
    ['On May 4, 2024, it rained. That same day it stopped.', null, ['2024-05-04', '2024-05-04']],
    ['On May 4, 2024, it rained. Two days later it stopped.', null, ['2024-05-04', '2024-05-06']],
    ['On May 1, 2024, it rained. The previous day was dry.', null, ['2024-05-01', '2024-04-30']],
    ['They left on Tuesday and came back the next morning.', TODAY, ['2025-11-04', '2025-11-05']],
    ['The following day it stopped.', TODAY, []],
  ]))
