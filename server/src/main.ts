/**
 * `node server/src/main.ts`. On too old a Node the database's binary ends the process without a
 * word, so the version is looked at before anything else is loaded.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Gapboard needs Node 22.18 or newer; this is ${process.version}. “npm start” brings its own.`,
  );
  process.exit(1);
}

const { runCommand } = await import('./command.ts');
await runCommand();

export {};
