const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

/** Packages published as ES modules only, which jest has to translate. */
const esModules = ['hucre', 'comlink', 'arquero', '@uwdata', 'ml-', 'is-any-array'].join('|');

const shared = {
  transform: { '\\.(m?js|tsx?)$': swc },
  transformIgnorePatterns: [`node_modules/(?!(${esModules}))`],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.ts' },
};

/** @type {import('jest').Config} */
export default {
  // Real Office.js, real files: slow where the machine is busy, and a test must not fail for that.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/test/{classify,worker,workbook,workbench,commands,locales,project}/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/taskpane/**/*.test.{ts,tsx}'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
