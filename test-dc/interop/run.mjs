// Lets clients of other makers do what users do, against a data centre on loopback.
// Usage: node run.mjs [client…] -- command that starts the data centre
import { Control, Report, startServer } from './scenario.mjs'

const end = process.argv.indexOf('--')
const wanted = process.argv.slice(2, end)
const clients = {
  'mtcute': ['./mtcute.mjs', '@mtcute/node'],
  'mtcute-223': ['./mtcute.mjs', 'mtcute-223'],
  'gramjs': ['./gramjs.mjs'],
  'telethon': ['./telethon.mjs'],
}
const server = await startServer(process.argv.slice(end + 1))
const control = new Control(server.address)
const report = new Report()

for (const [name, [file, ...version]] of Object.entries(clients)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { transports, steps, run } = await (await import(file)).load(...version)
  if (Object.keys(transports).length === 0) console.log(`SKIPPED ${name}, which is not installed`)
  for (const [i, transport] of Object.keys(transports).entries()) {
    const client = `${name}, ${transport}`
    if (run) await run(report, client, control, name.replace('-', '') + i, transport)
    else await report.run(client, await steps(control, name.replace('-', '') + i, transport))
  }
}

report.print()
const missing = await control.ask('report')
if (missing) console.log(`\n${missing}`)
server.stop()
process.exit(report.failed.length > 0 ? 1 : 0)
