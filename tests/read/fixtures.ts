// Original fictional documents for the reading tests, as bytes in whatever encoding a test wants.
import iconv from 'iconv-lite'

export const REPORT = `Café on the quay closes after 40 years

By Zoë Halloran and Ben Oyelaran, Port Ellery Courier
14 March 2025

The café on the north quay will close in May, its owner, Søren Brandt, said on Friday.

“I am seventy,” Brandt said. “The stairs won’t get any lower – and neither will the rent.”

© 2025 Port Ellery Courier. All rights reserved.
`

export const MARKDOWN = `---
title: "Council votes to keep the ferry"
author: [Ines Halloran, Ola Brandt]
date: 2025-03-14
source: Port Ellery Courier # weekly
url: https://courier.example/ferry?utm_source=mail
tags:
  - ferry
  - council
---

# Council votes to *keep* the ferry

The [council](https://council.example/) voted **seven to four** on Friday.

> “We keep it,” said Ines Quill.

## What comes next

\`\`\`js
const said = "not speech"
\`\`\`

[1]: https://council.example/minutes
`

export function encoded(text: string, encoding: string): Buffer {
  return iconv.encode(text, encoding, { addBOM: false })
}

export function withMark(text: string, encoding: string): Buffer {
  return iconv.encode(text, encoding, { addBOM: true })
}
