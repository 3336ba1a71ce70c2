/** A stand-in for Binance on this machine: it gives the answer it was told to, or none, whatever is asked. */

import { once } from 'node:events'
import { createServer } from 'node:http'

export const startServer = async () => {
  let answer
  const server = createServer((request, response) => {
    request.resume()
    request.once('end', () => {
      if (!answer) {
        request.socket.destroy()
        return
      }
      response.writeHead(answer.status, {
        'content-type': 'application/json;charset=UTF-8',
        'x-mbx-used-weight-1m': '17',
        ...answer.headers,
      })
      response.end(answer.body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    answerWith(next) {
      answer = next
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
