import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may know whom (ARCHITECTURE: one direction, one folder per step). */
const zones = [
  { target: './src/classify', from: './src', except: ['./classify'] },
  { target: './src/worker', from: './src', except: ['./worker', './classify'] },
  { target: './src/workbook', from: './src', except: ['./workbook', './classify'] },
  {
    target: './src/taskpane',
    from: './src',
    except: ['./taskpane', './classify', './worker', './workbook', './locales'],
  },
  {
    target: './src/commands',
    from: './src',
    except: ['./commands', './classify', './worker', './workbook', './locales'],
  },
  { target: './src/locales', from: './src', except: ['./locales', './classify'] },
  { target: './src/workbench', from: './src', except: ['./workbench'] },
];

/** Outside its own folder, classify/ is entered through its one door. */
const theDoor = {
  group: ['**/classify/*', '!**/classify/index'],
  message: 'classify/ has one door: import from classify (src/classify/index.ts).',
};
const unsafeHtml = [
  {
    selector: "MemberExpression[property.name='innerHTML']",
    message: 'No innerHTML: build nodes, or let React do it.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'No raw HTML.' },
];
const officeNames = [
  { name: 'Excel', message: 'Only src/workbook names Excel.*.' },
  { name: 'Office', message: 'Only src/workbook names Office.*.' },
  { name: 'OfficeExtension', message: 'Only src/workbook names OfficeExtension.*.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'dist-workbench/', 'out/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict],
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-syntax': ['error', ...unsafeHtml],
      'no-console': 'error',
      eqeqeq: 'error',
    },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } } },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/classify/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [theDoor] }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/**', 'src/workbench/**'],
    rules: { 'no-restricted-globals': ['error', ...officeNames] },
  },
  {
    files: ['src/workbook/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        document: 'readonly',
        window: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
