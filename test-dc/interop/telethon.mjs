// Telethon is in Python, so another process goes through the steps and tells of them.
import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const python = process.env.INTEROP_PYTHON || 'python3'
const script = fileURLToPath(new URL('telethon_client.py', import.meta.url))
const found = spawnSync(python, [script], { encoding: 'utf8' })

let steps

export async function load() {
  if (found.status !== 0) throw new Error(`${python} has no Telethon`)
  const about = JSON.parse(found.stdout)
  steps = about.steps
  return { version: about.version, transports: Object.fromEntries(about.transports.map((name) => [name, name])), run }
}

async function run(result, control, name, transport) {
  result.expect(steps)
  const child = spawn(python, [script, control.address, name, transport], {
    stdio: ['ignore', 'pipe', process.env.INTEROP_VERBOSE ? 'inherit' : 'ignore'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue // Telethon says something too
    const row = JSON.parse(line)
    result.layer = row.layer ?? result.layer
    result.add(row.step, row.result)
  }
}
