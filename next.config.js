// How Next.js builds and serves the explorer. HEARSAY_DIST lets a second build live beside the first.

/** On every answer; the page's content security policy needs a nonce and comes from proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  // Browsers look up the hosts of links beforehand: whoever runs such a host would see who reads what
  { key: 'X-DNS-Prefetch-Control', value: 'off' },
  {
    key: 'Permissions-Policy',
    value: [
      'camera',
      'microphone',
      'geolocation',
      'display-capture',
      'payment',
      'usb',
      'serial',
      'hid',
      'midi',
      'browsing-topics',
    ]
      .map((feature) => `${feature}=()`)
      .join(', '),
  },
]

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.HEARSAY_DIST ?? '.next',
  serverExternalPackages: ['@photostructure/sqlite', 'neo4j-driver'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // No optimizer: /_next/image would fetch and decode what an address tells it to
  images: { unoptimized: true },
  // Types are checked by `npm test`; whoever only starts Hearsay should not wait for it.
  // Next adds the folder of every build to the tsconfig.json it is given, but leaves one alone that extends another.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.build.json' },
  headers: async () => [{ source: '/:path*', headers }],
}

export default config
