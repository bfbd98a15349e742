// Lets clients of other makers do what users do, against a data centre on loopback.
// Usage: node run.mjs [client…] -- command that starts the data centre
import { Control, Run, print, startServer } from './scenario.mjs'

// Each with the layer that its pinned version speaks; which Telethon there is, the system decides.
const clients = {
  'mtcute': { file: './mtcute.mjs', from: '@mtcute/node', layer: '227' },
  'mtcute-223': { file: './mtcute.mjs', from: 'mtcute-223', layer: '223' },
  'gramjs': { file: './gramjs.mjs', from: 'telegram', layer: '198' },
  'telethon': { file: './telethon.mjs' },
}
const end = process.argv.indexOf('--')
const wanted = end > 2 ? process.argv.slice(2, end) : Object.keys(clients)
const unknown = wanted.filter((name) => !clients[name])
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are: ${Object.keys(clients).join(', ')}`)
  process.exit(2)
}

const server = await startServer(process.argv.slice(end + 1))
const control = new Control(server.address)
const runs = []
const begin = (...what) => {
  runs.push(new Run(...what))
  return runs.at(-1)
}
// What a client throws where nobody waits for it.
process.on('uncaughtException', (e) => {
  console.error(e)
  runs.at(-1)?.add('no stray errors', String(e))
})

for (const name of wanted) {
  const { file, from, layer } = clients[name]
  try {
    const { version, transports, steps, run } = await (await import(file)).load(from)
    for (const [i, transport] of Object.keys(transports).entries()) {
      const result = begin(name, version, transport, layer)
      const world = name.replace('-', '') + i
      try {
        if (run) await run(result, control, world, transport)
        else await result.go(await steps(control, world, transport))
      } catch (e) {
        result.add('begin', String(e))
      }
    }
  } catch (e) {
    begin(name, '', 'none', layer).add('load the client', String(e.message))
  }
}

const good = print(runs)
const missing = await control.ask('report')
if (missing) console.log(`\n${missing}`)
server.stop()
process.exit(good ? 0 : 1)
