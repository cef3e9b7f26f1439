// Rules that find faults; how code looks is Prettier's.

import globals from 'globals';

const faults = {
  'array-callback-return': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'getter-return': 'error',
  'no-async-promise-executor': 'error',
  'no-cond-assign': 'error',
  'no-const-assign': 'error',
  'no-constant-binary-expression': 'error',
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-dupe-args': 'error',
  'no-dupe-class-members': 'error',
  'no-dupe-else-if': 'error',
  'no-dupe-keys': 'error',
  'no-duplicate-case': 'error',
  'no-duplicate-imports': 'error',
  'no-empty': 'error',
  'no-eval': 'error',
  'no-fallthrough': 'error',
  'no-func-assign': 'error',
  'no-loss-of-precision': 'error',
  'no-new-func': 'error',
  'no-redeclare': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-undef': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unreachable': 'error',
  'no-unsafe-finally': 'error',
  'no-unsafe-negation': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-unused-expressions': ['error', { allowShortCircuit: true }],
  'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
  'no-useless-escape': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'use-isnan': 'error',
  'valid-typeof': 'error',
};

/** What xtask/bundle puts in place of names (src/element/globals.d.ts). */
const PLACEHOLDERS = [
  'FONT_SIZES',
  'DEFAULT_FONT_STEP',
  'FONT_STEP_KEY',
  'PREFIX',
  'DOM_PREFIX',
  'CSS_FILE',
  'CSS_TEXT',
  'LANGUAGES',
  'GLUE_FILE',
  'WASM_FILE',
  'PRINTED_FILE',
  'CHART_FILE',
  'PAPER_FILE',
  'PAPER_CSS_FILE',
  'PAPER_CSS_TEXT',
  'TABLES_FILE',
  'TABLES_CSS_FILE',
  'TABLES_CSS_TEXT',
  'TABLE_TEXTS',
  'WORKBOOK_FILE',
  'WORKBOOK_WASM_FILE',
  'LANGUAGE_NAMES',
  'CHART_WASM_FILE',
  'QR_FILE',
  'QR_WASM_FILE',
  'CHECK_FILE',
  'CHECK_WASM_FILE',
  'FINDINGS_CSS_FILE',
  'FINDINGS_CSS_TEXT',
].map((name) => [`__${name}__`, 'readonly']);

export default [
  { ignores: ['dist/', 'target/', 'public/'] },
  {
    files: ['**/*.js', '**/*.mjs'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: faults,
  },
  {
    files: ['src/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...Object.fromEntries(PLACEHOLDERS) } },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ChainExpression CallExpression > SpreadElement:not(:last-child)',
          message: 'Chromium before 91 fails at a spread argument with others after it in an optional chain.',
        },
      ],
      // Trusted Types refuse it.
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML' },
        { property: 'outerHTML' },
        { property: 'insertAdjacentHTML' },
      ],
    },
  },
  { files: ['xtask/**/*.mjs', 'gallery/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['gallery/*.js'], languageOptions: { globals: globals.browser } },
  // Much of a test runs in the browser.
  { files: ['tests/**/*.mjs'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];
