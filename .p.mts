import { extract } from './ingest/extract/extract'
import { benchArticle } from './tests/bench/sample-text'
const n = +process.argv[2]!, w = process.argv[3]!
for (const k of [n, 2*n]) { const t=process.cpuUsage(); extract(benchArticle('Pier is '+w.repeat(k)+' closed.')); const d=process.cpuUsage(t); console.log(k,(d.user/1e6).toFixed(2)) }
