// How Next.js builds and serves the explorer. HEARSAY_DIST lets a second build live beside the first.

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.HEARSAY_DIST ?? '.next',
  serverExternalPackages: ['@photostructure/sqlite', 'neo4j-driver'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
}

export default config
