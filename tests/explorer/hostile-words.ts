// Words that would run, load or lead away if they were taken for more than words.
import { HOSTILE as WORDS } from '../export/sample'

export const HOSTILE = [
  ...WORDS.filter((words) => words.trim() !== '' && !/\p{Surrogate}|\0/u.test(words)),
  '<iframe srcdoc="<script>parent.owned=1</script>">',
  '<a href="javascript:globalThis.owned=1" ping="https://evil.example/">go</a>',
  '<svg><a xlink:href="data:text/html,<script>top.owned=1</script>"><text>x</text></a></svg>',
  '<link rel=stylesheet href="https://evil.example/x.css"><style>@import "https://evil.example/y.css"</style>',
  '![x](https://evil.example/x.png) [y](javascript:globalThis.owned=1)',
  '<form action="https://evil.example/"><button>go</button></form><base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
]
