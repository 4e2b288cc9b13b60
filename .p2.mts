import { extract } from './ingest/extract/extract'
import { benchArticle } from './tests/bench/sample-text'
import { caseOf, fixtures } from './tests/fuzz/case'
const text = caseOf('a', +process.argv[2]!, fixtures()).bytes.toString('utf8').replace(/A{50000,}/g, (m)=>m.slice(0,+process.argv[3]!))
console.log(text.length, text.slice(0,60))
for (const k of [1,2]) { const t=process.cpuUsage(); extract(benchArticle(text.replace(/A{4000,}/, m=>m.slice(0, m.length/(3-k))))); const d=process.cpuUsage(t); console.log(k,(d.user/1e6).toFixed(2)) }
