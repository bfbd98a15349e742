// mtcute, by each of its transports.
import { Arrivals, assert, versionOf } from './scenario.mjs'

/** The client in one of its versions, by the name of its package. */
export async function load(name) {
  const mtcute = await import(name)
  const utils = await import(`${name}/utils.js`)

  class Tcp extends mtcute.TcpTransport {
    constructor(codec) {
      super()
      this.codec = codec
    }
    packetCodec() {
      return this.codec()
    }
  }

  const { IntermediatePacketCodec, ObfuscatedPacketCodec, PaddedIntermediatePacketCodec } = mtcute
  const transports = {
    'intermediate': () => new Tcp(() => new IntermediatePacketCodec()),
    'padded intermediate': () => new Tcp(() => new PaddedIntermediatePacketCodec()),
    'obfuscated intermediate': () => new Tcp(() => new ObfuscatedPacketCodec(new IntermediatePacketCodec())),
    'SOCKS5': (port) => new mtcute.SocksProxyTcpTransport({ host: '127.0.0.1', port, version: 5 }),
  }
  return { version: versionOf(name), transports, steps: (...args) => steps({ mtcute, utils, transports }, ...args) }
}

const text = (message) => message.text

async function steps({ mtcute, utils, transports }, control, name, transport) {
  const world = await control.world(name)
  const crypto = new utils.NodeCryptoProvider()
  await crypto.initialize?.()
  utils.addPublicKey(crypto, world.key)
  const started = []
  const open = (options = {}) => {
    const main = { id: 1, ipAddress: '127.0.0.1', port: world.port }
    const client = new mtcute.TelegramClient({
      apiId: 1,
      apiHash: 'loopback',
      storage: new mtcute.MemoryStorage(),
      crypto,
      transport: transports[transport](world.port),
      defaultDcs: { main, media: main },
      logLevel: Number(process.env.INTEROP_VERBOSE ?? 0),
      ...options,
    })
    const arrivals = new Arrivals()
    client.onNewMessage.add((message) => arrivals.add({ is: 'new', message }))
    client.onEditMessage.add((message) => arrivals.add({ is: 'edited', message }))
    client.onDeleteMessage.add((update) => arrivals.add({ is: 'deleted', update }))
    client.onError.add((error) => {
      if (process.env.INTEROP_VERBOSE) console.error('onError', error)
      // One is of the cut that is asked for. The other: mtcute does not pad a key whose first byte
      // is zero, as one of 256 is, and begins again.
      const expected = error.code === 'ECONNRESET' || error.message.includes('invalid nonce hash')
      if (!expected) arrivals.add({ is: 'error', error })
    })
    started.push(client)
    return { client, arrivals }
  }
  const login = async (session, person, more = {}) => {
    const me = await session.client.start({
      phone: person.phone,
      code: () => control.ask('code', { user: person.name }),
      codeSentCallback: () => {},
      ...more,
    })
    await knock(session, person.name.split(' ')[1])
    return me
  }
  // Updates begin a little after the login, when the client has its first state.
  const knock = async ({ arrivals }, who) => {
    for (let i = 0; arrivals.count((a) => a.is === 'new' && text(a.message).startsWith('knock')) === 0; i++) {
      await says(world.bob.name, who, `knock ${i}`)
      await new Promise((done) => setTimeout(done, 20))
    }
  }
  const says = (from, to, what) => control.ask('says', { from, to: `${name} ${to}`, text: what })
  const bobGot = (what, chat, from = world.alice.name) => control.got(world.bob.name, from, `${name} ${chat}`, what)
  const alice = open()
  const arrives = (what) => alice.arrivals.next(what, (a) => a.is === 'new' && text(a.message) === what)
  let sent

  return [
    ['log in', async () => {
      assert.equal((await login(alice, world.alice)).id, world.alice.id)
      return control.layer(world.alice.name)
    }],
    ['list dialogs', async () => {
      const names = []
      for await (const dialog of alice.client.iterDialogs()) names.push(dialog.peer.displayName)
      for (const chat of world.chats) assert(names.includes(chat.title), `${chat.title} in ${names}`)
      assert(names.includes(world.bob.name), `${world.bob.name} in ${names}`)
    }],
    ['list dialogs by pages', async () => {
      let count = 0
      for await (const dialog of alice.client.iterDialogs({ chunkSize: 1 })) count += dialog ? 1 : 0
      assert.equal(count, 4)
    }],
    ['read a history', async () => {
      const texts = []
      for await (const message of alice.client.iterHistory(world.bob.id, { limit: 1000 })) {
        if (!text(message).startsWith('knock')) texts.push(text(message))
      }
      assert.equal(texts.length, 151)
      assert.equal(texts[0], 'message 150')
      for (const chat of world.chats) {
        const messages = await alice.client.getHistory(chat.id)
        assert(messages.some((m) => text(m).startsWith('hello')), chat.title)
      }
    }],
    ['search', async () => assert.equal((await alice.client.searchMessages({ chatId: world.bob.id, query: 'message 149' })).length, 1)],
    ['receive', async () => {
      await says(world.bob.name, 'Alice', 'to Alice')
      await arrives('to Alice')
      for (const chat of ['group', 'club', 'news']) {
        await says(world.bob.name, chat, `to the ${chat}`)
        assert.equal((await arrives(`to the ${chat}`)).message.chat.type === 'chat', true)
      }
    }],
    ['send', async () => {
      sent = await alice.client.sendText(world.bob.id, 'one from Alice')
      assert.equal(sent.isOutgoing, true)
      await bobGot('one from Alice', 'Alice')
      for (const chat of world.chats.slice(0, 2)) {
        assert.equal(text(await alice.client.sendText(chat.id, 'to all')), 'to all')
      }
      for (const chat of ['group', 'club']) await bobGot('to all', chat)
      assert.equal(text((await alice.client.getHistory(world.bob.id, { limit: 1 }))[0]), 'one from Alice')
    }],
    ['send with entities', async () => {
      const bold = { text: 'a bold word', entities: [{ _: 'messageEntityBold', offset: 2, length: 4 }] }
      const message = await alice.client.sendText(world.bob.id, bold)
      assert.deepEqual(message.entities.map((e) => [e.kind, e.offset, e.length]), [['bold', 2, 4]])
    }],
    ['answer, edit, forward, delete', async () => {
      const answer = await alice.client.replyText(sent, 'an answer')
      assert.equal(answer.replyToMessage.id, sent.id)
      assert.equal(text(await alice.client.editMessage({ message: answer, text: 'edited' })), 'edited')
      const [forwarded] = await alice.client.forwardMessages({ messages: [sent], toChatId: world.chats[1].id })
      assert.equal(forwarded.forward.sender.id, world.alice.id)
      await alice.client.deleteMessages([answer])
      assert.deepEqual(await alice.client.getMessages(world.bob.id, [answer.id]), [null])
    }],
    ['read, type, look at people', async () => {
      await alice.client.readHistory(world.bob.id)
      await alice.client.sendTyping(world.bob.id)
      assert.equal((await alice.client.getFullUser(world.bob.id)).id, world.bob.id)
      assert.equal((await alice.client.getUsers([world.bob.id]))[0].displayName, world.bob.name)
    }],
    ['send and fetch a file', async () => {
      const bytes = Buffer.alloc(700_000, 'so many bytes ')
      const file = mtcute.InputMedia.document(bytes, { fileName: 'bytes.bin' })
      const { media } = await alice.client.sendMedia(world.bob.id, file)
      assert.equal(media.fileName, 'bytes.bin')
      assert(bytes.equals(Buffer.from(await alice.client.downloadAsBuffer(media))))
    }],
    ['receive after a lost connection', async () => {
      await control.ask('cut', { user: world.alice.name })
      for (let i = 0; i < 5; i++) await says(world.bob.name, 'Alice', `missed ${i}`)
      for (let i = 0; i < 5; i++) await arrives(`missed ${i}`)
    }],
    ['two sessions of one account', async () => {
      const other = open()
      await login(other, world.alice)
      await alice.client.sendText(world.bob.id, 'from the first session')
      await other.arrivals.next('the other session', (a) => a.is === 'new' && text(a.message) === 'from the first session')
      await other.client.destroy()
    }],
    ['another data centre', async () => {
      const carol = open()
      assert.equal((await login(carol, world.carol, { password: world.password })).id, world.carol.id)
      await says(world.bob.name, 'Carol', 'to Carol')
      await carol.arrivals.next('to Carol', (a) => a.is === 'new' && text(a.message) === 'to Carol')
      await carol.client.logOut()
    }],
    ['a bot', async () => {
      const bot = open()
      assert.equal((await bot.client.start({ botToken: world.bot.token })).isBot, true)
      await knock(bot, 'bot')
      await says(world.bob.name, 'bot', '/start')
      const { message } = await bot.arrivals.next('/start', (a) => a.is === 'new' && text(a.message) === '/start')
      assert.equal(text(await bot.client.answerText(message, 'hello from a bot')), 'hello from a bot')
      await bobGot('hello from a bot', 'bot', `${name} bot`)
      await bot.client.destroy()
    }],
    ['no errors', async () => assert.equal(alice.arrivals.count((a) => a.is === 'error'), 0)],
    ['log out', async () => {
      await alice.client.logOut()
      await Promise.all(started.map((client) => client.destroy()))
    }],
  ]
}
