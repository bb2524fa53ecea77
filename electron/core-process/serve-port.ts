import type { FromCore, ToCore } from '#electron/messages.ts'
import type { Connection, CoreServer } from '#shared/core/serve.ts'

/** As much of Electron's ParentPort as is used. */
export interface Port {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  postMessage(message: unknown): void
}

/** Serves a core to the main process; `ended` is called once the core is closed. */
export function serveOverPort(port: Port, server: CoreServer, ended: () => void): void {
  const connection = server.connect()
  const send = (message: FromCore) => port.postMessage(message)
  connection.onProgress((progress) => send({ kind: 'progress', progress }))
  // Only our own main process holds the other end.
  port.on('message', ({ data }) => void take(data as ToCore))

  async function take(message: ToCore): Promise<void> {
    switch (message.kind) {
      case 'call':
        return answer(connection, message, send)
      case 'cancel':
        return connection.cancel(message.callId)
      case 'close':
        await server.close()
        return ended()
    }
  }
}

async function answer(
  connection: Connection,
  { callId, name, input }: Extract<ToCore, { kind: 'call' }>,
  send: (message: FromCore) => void,
): Promise<void> {
  send({ kind: 'answer', callId, answer: await connection.call(callId, name, input) })
}
