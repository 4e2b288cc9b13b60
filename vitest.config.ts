// Kinds of test: unit (pure, one shared process), store (SQLite and a real Neo4j), faults (what must not lose anything; all of
// it by `npm run faults`), explorer (a real Chromium) over the embedded store, and the same scenes over Neo4j.
import { defineConfig } from 'vitest/config'

const shared = { globals: false, environment: 'node' as const }

const scenes = {
  ...shared,
  include: ['tests/explorer/**/*.test.ts'],
  pool: 'forks' as const,
  fileParallelism: false,
  testTimeout: 120_000,
  // Vitest looks again for one second only; a page on a busy machine may need longer
  expect: { poll: { timeout: 20_000 } },
  hookTimeout: 300_000,
  // A scene that fails twice in a row is broken; one that fails once on a crowded machine is told as retried
  retry: 1,
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/store/**', 'tests/faults/**', 'tests/explorer/**'],
          pool: 'threads',
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'store',
          include: ['tests/store/**/*.test.ts'],
          globalSetup: ['tests/support/neo4j.ts'],
          // The projects after the first take turns: they share one Neo4j server.
          sequence: { groupOrder: 1 },
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/support/neo4j.ts'],
          sequence: { groupOrder: 2 },
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: process.env.FAULTS === undefined ? 180_000 : 14_400_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          ...scenes,
          name: 'explorer',
          globalSetup: ['tests/support/built-app.ts'],
          provide: { backend: 'sqlite' },
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          ...scenes,
          name: 'explorer-neo4j',
          globalSetup: ['tests/support/neo4j.ts', 'tests/support/built-app.ts'],
          // What is drawn, the keys and menus, exported files, what a server lets in and how it ends do not depend on the store
          exclude: [
            'access',
            'attacks',
            'canvas-look',
            'first-view',
            'load',
            'panels',
            'reader-page',
            'shutdown',
          ].map((name) => `tests/explorer/${name}.test.ts`),
          provide: { backend: 'neo4j' },
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
})
