// Lets clients of other makers do what users do, against a data centre on loopback.
// Usage: node run.mjs [client…] -- command that starts the data centre
import { Control, Report, startServer } from './scenario.mjs'

const end = process.argv.indexOf('--')
const wanted = process.argv.slice(2, end)
const clients = { mtcute: './mtcute.mjs', gramjs: './gramjs.mjs' }
const server = await startServer(process.argv.slice(end + 1))
const control = new Control(server.address)
const report = new Report()

for (const [name, file] of Object.entries(clients)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { transports, steps } = await import(file)
  for (const [i, transport] of Object.keys(transports).entries()) {
    await report.run(`${name}, ${transport}`, await steps(control, `${name}${i}`, transport))
  }
}

report.print()
const missing = await control.ask('report')
if (missing) console.log(`\nNot served:\n${missing}`)
server.stop()
process.exit(report.failed.length > 0 ? 1 : 0)
