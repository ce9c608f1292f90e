/** Text that would run in the page if it were ever taken for markup: it writes to `window.ran`. */

export const HOSTILE = [
  '<script>parent.ran="script"</script>',
  '<img src=x onerror="parent.ran=1;ran=1">',
  '"><svg onload=parent.ran=2>',
  `' onmouseover='ran=3' autofocus onfocus='ran=3`,
  '</td></tr></table></template></noscript><script>ran=4</script>',
  '</textarea></title></style><iframe srcdoc="<script>top.ran=5</script>"></iframe>',
  '<a href="javascript:ran=6" autofocus>x</a>',
  '{{ran=7}}<!--<script>ran=7//-->',
  '\u202e<b>\u0000</b>&lt;script&gt;ran=8&lt;/script&gt;',
].join(' ');

/** A page that tries everything a page can: to run, to load, to leave its frame, to send a form. `beacon` would be told of each load. */
export const hostilePage = (beacon: string) => `<!doctype html><html><head>
  <meta http-equiv="refresh" content="0;url=${beacon}/refresh">
  <base href="${beacon}/" target="_top">
  <link rel="stylesheet" href="${beacon}/style"><link/rel=preconnect href="${beacon}"><LINK rel="prefetch" href="${beacon}/prefetch">
  <style>body { background: url(${beacon}/background) } @import "${beacon}/import";</style>
  <script>top.ran = 'script'; parent.ran = 1; fetch('${beacon}/fetch')</script>
  <script src="${beacon}/src"></script><script type="module" src="/public/app.js"></script>
  <title></title><script>top.ran = 2</script></head>
  <body onload="top.ran=3" style="background:url(${beacon}/inline)">
  <img src="${beacon}/img" onerror="top.ran=4"><svg onload="top.ran=5"><image href="${beacon}/svg"/></svg>
  <iframe src="${beacon}/iframe" srcdoc="<script>top.ran=6</script>"></iframe><object data="${beacon}/object"></object><embed src="${beacon}/embed">
  <video src="${beacon}/video" poster="${beacon}/poster" autoplay></video><audio src="${beacon}/audio" autoplay></audio>
  <form action="${beacon}/form" id="f"><button autofocus formaction="${beacon}/button">Send</button></form>
  <a id="out" href="${beacon}/link" target="_top" ping="${beacon}/ping">A link out of the frame</a>
  <a href="javascript:top.ran=7">A script</a>
  </iframe>"'></iframe><script>top.ran = 8</script>
  <article><p>The town council of Oster voted late on Monday to stop the harbour bridge.</p></article>
  </body></html>`;
