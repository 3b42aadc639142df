import { env, Uri, type Webview } from 'vscode';

/**
 * The preview's page: empty, it is filled by its script from messages. Nothing of a report is ever part of the HTML,
 * and the page may load its own style and script, and pictures that it made itself (the chart, on its way to a file).
 */
export function pageOf(webview: Webview, folder: Uri): string {
  const nonce = crypto.randomUUID();
  const style = webview.asWebviewUri(Uri.joinPath(folder, 'style.css'));
  const script = webview.asWebviewUri(Uri.joinPath(folder, 'preview.js'));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; img-src blob:`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Gouji</title>
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
