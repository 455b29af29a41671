// Loaded by the runtime before the program: no page is opened until the driver has hold of the program and says so by this very name. A
// driver that takes hold of a page in the moment its first address is loaded waits for ever for some answers, which get lost on the way.
const { app } = require('electron');

const ready = app.whenReady();
const driven = new Promise((resolve) => Object.assign(globalThis, { __playwright_run: () => resolve(ready) }));
app.whenReady = () => driven;
