// Which addresses are fetched: the public web and nothing behind it, whatever an address is dressed up as.
import { describe, expect, it } from 'vitest'
import { checkedAddress } from '../../ingest/read/web/address'
import { isPublicAddress } from '../../ingest/read/web/public-address'

describe('IP addresses', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '2a00:1450:4001::5'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine, another name', '127.99.1.2'],
    ['no address', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.16.0.1'],
    ['a private network', '172.31.255.254'],
    ['a private network', '192.168.1.1'],
    ['a carrier’s network', '100.64.0.1'],
    ['a link; metadata of clouds', '169.254.169.254'],
    ['protocol assignments', '192.0.0.8'],
    ['documentation', '192.0.2.1'],
    ['6to4 relays', '192.88.99.1'],
    ['benchmarks', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['everybody', '255.255.255.255'],
    ['this machine', '::1'],
    ['no address', '::'],
    ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped, public inside', '::ffff:8.8.8.8'],
    ['IPv4-mapped in figures', '::ffff:7f00:1'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['IPv4-compatible in figures', '::7f00:1'],
    ['IPv4-translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of a network', '64:ff9b:1::a00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['unique local', 'fc00::1'],
    ['unique local', 'fd12:3456::1'],
    ['a link', 'fe80::1'],
    ['a link with its zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['discard', '100::1'],
    ['given to nobody', '4000::1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('%s: %s is not', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('addresses', () => {
  it.each([
    ['https://courier.example/a?b=c#d', 'https://courier.example/a?b=c'],
    ['HTTP://Courier.Example:80/', 'http://courier.example/'],
    ['http://93.184.216.34/', 'http://93.184.216.34/'],
  ])('%s is asked for', (text, href) => {
    expect(checkedAddress(text, {}).href).toBe(href)
  })

  it.each([
    ['file:///etc/passwd', /begin with file:/],
    ['ftp://courier.example/', /begin with ftp:/],
    ['javascript:alert(1)', /begin with javascript:/],
    ['data:text/html,x', /begin with data:/],
    ['gopher://courier.example/', /begin with gopher:/],
    ['courier.example/a', /no address/],
    ['http://', /no address/],
    [`http://courier.example/${'a'.repeat(2000)}`, /no address/],
    ['http://ana@courier.example/', /user name/],
    ['http://ana:secret@courier.example/', /user name/],
    ['http://courier.example:22/', /port 22/],
    ['http://courier.example:6379/', /port 6379/],
    ['http://127.0.0.1/', /public internet/],
    ['http://127.1/', /public internet/],
    ['http://2130706433/', /public internet/],
    ['http://0x7f000001/', /public internet/],
    ['http://0x7f.1/', /public internet/],
    ['http://0177.0.0.1/', /public internet/],
    ['http://0300.0250.1.1/', /public internet/],
    ['http://0/', /public internet/],
    ['http://①②⑦.⓪.⓪.①/', /public internet/],
    ['http://127。0。0。1/', /public internet/],
    ['http://%31%32%37.0.0.1/', /public internet/],
    ['http://[::1]/', /public internet/],
    ['http://[::ffff:127.0.0.1]/', /public internet/],
    ['http://[0:0:0:0:0:ffff:a9fe:a9fe]/', /public internet/],
    ['http://[64:ff9b::a9fe:a9fe]/', /public internet/],
    ['http://169.254.169.254/latest/meta-data/', /public internet/],
  ])('%s is refused', (text, why) => {
    expect(() => checkedAddress(text, {})).toThrow(why)
  })

  it('checks a redirect like any other address', () => {
    const base = new URL('https://courier.example/a')
    expect(checkedAddress('/b', {}, base).href).toBe('https://courier.example/b')
    expect(() => checkedAddress('//169.254.169.254/', {}, base)).toThrow(/public internet/)
    expect(() => checkedAddress('file:///etc/passwd', {}, base)).toThrow(/begin with file:/)
  })

  it('takes ports that are allowed, and everything where private networks may be read', () => {
    expect(checkedAddress('http://courier.example:8080/', { ports: [8080] }).port).toBe('8080')
    expect(checkedAddress('http://127.0.0.1:3000/', { allowPrivate: true }).port).toBe('3000')
    expect(() => checkedAddress('http://ana@127.0.0.1/', { allowPrivate: true })).toThrow(/user name/)
  })
})
