/** The clients under test, each with the calls that place an order, pointed at a server of this machine. */
import { DerivativesTradingUsdsFutures } from '@binance/derivatives-trading-usds-futures'
import { Spot } from '@binance/spot'
import axios from 'axios'
import { CoinMClient, MainClient, USDMClient } from 'binance'
import binanceApiNode from 'binance-api-node'
import ccxt from 'ccxt'
import NodeBinanceApi from 'node-binance-api'

const key = 'a key'
const secret = 'a secret'
const order = { symbol: 'BTCUSDT', side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantity: '0.001', price: '50000' }

const ccxtOf = (id, url) => {
  const exchange = new ccxt[id]({ apiKey: key, secret, enableRateLimit: false })
  for (const [api, address] of Object.entries(exchange.urls.api)) {
    if (typeof address === 'string') exchange.urls.api[api] = address.replace(/^https:\/\/[^/]+/, url)
  }
  return exchange
}

const read = async (response) => ({
  status: response.status,
  headers: response.headers,
  body: await response.text(),
})

export const createClients = (url) => {
  // The official connectors insist on https, and leave the address to axios where it has one.
  axios.defaults.baseURL = url
  const usdm = ccxtOf('binanceusdm', url)
  const coinm = ccxtOf('binancecoinm', url)
  const spot = ccxtOf('binance', url)
  const options = { api_key: key, api_secret: secret, baseUrl: url }
  const spotClient = new MainClient(options)
  const apiNode = (binanceApiNode.default ?? binanceApiNode)({
    apiKey: key,
    apiSecret: secret,
    httpBase: url,
    httpFutures: url,
  })
  const nodeApi = new NodeBinanceApi().options({
    APIKEY: key,
    APISECRET: secret,
    urls: { base: `${url}/api/`, fapi: `${url}/fapi/` },
  })
  const configurationRestAPI = { apiKey: key, apiSecret: secret, retries: 0 }
  return {
    ccxt: {
      usdm: () => usdm.fapiPrivatePostOrder(order),
      coinm: () => coinm.dapiPrivatePostOrder(order),
      spot: () => spot.privatePostOrder(order),
    },
    binance: {
      usdm: () => new USDMClient(options).submitNewOrder(order),
      coinm: () => new CoinMClient(options).submitNewOrder(order),
      spot: () => spotClient.submitNewOrder({ ...order, newClientOrderId: spotClient.generateNewOrderId() }),
    },
    'binance-api-node': {
      usdm: () => apiNode.futuresOrder(order),
      spot: () => apiNode.order(order),
    },
    'node-binance-api': {
      usdm: () => nodeApi.futuresBuy('BTCUSDT', 0.001, 50000),
      spot: () => nodeApi.buy('BTCUSDT', 0.001, 50000),
    },
    axios: {
      usdm: () => axios.post('/fapi/v1/order', order),
      spot: () => axios.post('/api/v3/order', order, { responseType: 'arraybuffer' }),
    },
    'fetch, body unread': {
      usdm: async () => {
        throw await fetch(`${url}/fapi/v1/order`, { method: 'POST' })
      },
    },
    'fetch, body read': {
      usdm: async () => {
        throw await read(await fetch(`${url}/fapi/v1/order`, { method: 'POST' }))
      },
      spot: async () => {
        throw await read(await fetch(`${url}/api/v3/order`, { method: 'POST' }))
      },
    },
    '@binance/derivatives-trading-usds-futures': {
      usdm: () => new DerivativesTradingUsdsFutures({ configurationRestAPI }).restAPI.newOrder(order),
    },
    '@binance/spot': {
      spot: () => new Spot({ configurationRestAPI }).restAPI.newOrder(order),
    },
  }
}
