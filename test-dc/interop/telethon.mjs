// Telethon is in Python, so another process goes through the steps and tells of them.
import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const python = process.env.INTEROP_PYTHON ?? 'python3'
const script = fileURLToPath(new URL('telethon_client.py', import.meta.url))
const found = spawnSync(python, [script], { encoding: 'utf8' })

export async function load() {
  // None where there is no Telethon.
  const names = found.status === 0 ? JSON.parse(found.stdout) : []
  return { transports: Object.fromEntries(names.map((name) => [name, name])), run }
}

async function run(report, client, control, name, transport) {
  const child = spawn(python, [script, control.address, name, transport], {
    stdio: ['ignore', 'pipe', process.env.INTEROP_VERBOSE ? 'inherit' : 'ignore'],
  })
  let last = 'nothing'
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue // Telethon says something too
    const row = JSON.parse(line)
    last = row.step
    report.rows.push({ client, ...row })
  }
  if (last !== 'log out' && report.rows.at(-1)?.result === 'ok') {
    report.rows.push({ client, step: 'all', result: `it ended after ${last}` })
  }
}
