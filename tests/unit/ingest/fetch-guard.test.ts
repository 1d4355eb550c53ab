import { describe, expect, test } from 'vitest';
import { fetchAddress } from '../../../src/ingest/fetch.ts';
import { checkAddress, isPublicAddress, withoutCredentials } from '../../../src/ingest/fetch-guard.ts';
import { quick, startLoopback } from './loopback.ts';

/** Addresses of this machine, of its own network or of nobody, in all the ways of writing them. */
const LOCAL = [
  ...['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1'],
  ...[
    '017700000001',
    '0x7f.0x0.0x0.0x1',
    '00000177.1',
    '0',
    '0.0.0.0',
    '127.0.0.1.',
    '127。0。0。1',
    '１２７.0.0.1',
    '①②⑦.0.0.1',
  ],
  ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'router', 'printer.local', 'metadata.google.internal'],
  ...['10.0.0.1', '10.1', '012.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1', '3232235521', '100.64.0.1'],
  ...['169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '100.100.100.200', '168.63.129.16'],
  ...['192.0.0.192', '192.0.2.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...[
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::127.0.0.1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:0:7f00:1]',
  ],
  ...['[64:ff9b::127.0.0.1]', '[64:ff9b:1::a00:1]', '[2002:7f00:1::]', '[2001::1]', '[fe80::1]', '[fc00::1]'],
  ...['[fd00:ec2::254]', '[fec0::1]', '[ff02::1]', '[2001:db8::1]', '[::2]', '[4000::1]'],
];

describe.each(['http', 'https'])('%s', (scheme) => {
  test.each(LOCAL)(`://%s is refused`, (host) => {
    const checked = checkAddress(`${scheme}://${host}:8080/feed`, { allowPrivate: false });
    expect(checked).toMatchObject({ ok: false });
  });
});

test.each(LOCAL)('%s is allowed to those who say so', (host) => {
  expect(checkAddress(`http://${host}/`, { allowPrivate: true }).ok).toBe(true);
});

test.each([
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '[2606:4700::1111]',
  '[2a00:1450::1]',
  'example.org',
  'a.b.c.example.org.',
])('%s is anyone’s', (host) => {
  expect(checkAddress(`https://${host}/`, { allowPrivate: false }).ok).toBe(true);
});

test.each([
  ['ftp://example.org/', '"ftp:" is not fetched.'],
  ['file:///etc/hostname', '"file:" is not fetched.'],
  ['gopher://example.org/', '"gopher:" is not fetched.'],
  ['http://', 'is no web address.'],
  ['http://example.org:99999/', 'is no web address.'],
  ['http://user:s3cret@[::1', 'is no web address.'],
  ['http://user@example.org/', 'carries a user name'],
  ['http://:s3cret@example.org/', 'carries a user name'],
  ['http://example.org@127.0.0.1/', 'carries a user name'],
  [`http://example.org/${'a'.repeat(2048)}`, 'The address has 2067 characters; 2048 are the most.'],
])('%s is no address to fetch', (address, reason) => {
  const checked = checkAddress(address, { allowPrivate: true });
  expect(checked).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  expect(checked).not.toMatchObject({ reason: expect.stringContaining('s3cret') });
});

test.each(['', 'example.org', '127.1', '::g', '8.8.8.8 '])('"%s" is no IP address, so it is not public', (text) => {
  expect(isPublicAddress(text)).toBe(false);
});

test('every way of writing this machine is refused before a connection is made, on a redirect too', async () => {
  const server = await startLoopback();
  try {
    server.answer('/', { body: 'secret' });
    for (const host of ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost'])
      expect(
        await fetchAddress(`http://${host}:${server.port}/`, { allowPrivate: false, limits: quick }),
      ).toMatchObject({
        ok: false,
        reason: expect.stringContaining('Only --allow-private fetches from there.'),
      });
    expect(server.asked).toEqual([]);
  } finally {
    await server.close();
  }
});

test('an address is shown without its password', () => {
  expect(withoutCredentials('https://user:word@example.org/a?b')).toBe('https://example.org/a?b');
  expect(withoutCredentials('http://user:word@[::1')).toBe('http://[::1');
  expect(withoutCredentials('feeds/a.xml')).toBe('feeds/a.xml');
  expect(withoutCredentials('https://example.org')).toBe('https://example.org');
});
