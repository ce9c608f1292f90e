/** Loaded into the program under test before its own code: tells the soak, when asked, how its event loop and memory fared. */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** What Linux counts a thread's processor time in. */
const TICK_MS = 10;

if (isMainThread && process.send !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let since = { atMs: 0, cpuMs: 0, mainMs: 0 };
  process.on('message', (message) => {
    if (message === 'begin') {
      delay.enable();
      delay.reset();
      since = times();
      return;
    }
    const now = times();
    const share = (what) => (now[what] - since[what]) / (now.atMs - since.atMs);
    process.send({
      loopDelayP99Ms: delay.percentile(99) / 1e6,
      loopDelayMaxMs: delay.max / 1e6,
      cpuShare: share('cpuMs'),
      mainThreadShare: share('mainMs'),
      mainMs: now.mainMs - since.mainMs,
      rssMb: process.memoryUsage.rss() / 1e6,
    });
  });
  process.channel.unref();
}

function times() {
  const { user, system } = process.cpuUsage();
  return { atMs: performance.now(), cpuMs: (user + system) / 1000, mainMs: mainThreadMs() };
}

/** 0 where there is no Linux to tell. */
function mainThreadMs() {
  try {
    const stat = readFileSync(`/proc/self/task/${process.pid}/stat`, 'utf8');
    // From the third field on: the second is a name, in brackets. proc_pid_stat(5)
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}
