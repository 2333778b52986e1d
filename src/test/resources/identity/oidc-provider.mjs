// A certified OpenID Connect provider on loopback, for tests: `node oidc-provider.mjs PACKAGES CALLBACK PORT`.
// Whoever signs in is who he or she says; the name given is the user name.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [, , packages, callback, port] = process.argv;
const entry = createRequire(pathToFileURL(packages + "/")).resolve("oidc-provider");
const { default: Provider } = await import(pathToFileURL(entry));

const server = createServer();
server.listen(Number(port), "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "shilian",
        client_secret: "a-secret-of-the-test",
        redirect_uris: [callback],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], profile: ["preferred_username", "name"] },
    pkce: { required: () => true },
    cookies: { keys: ["cookies-of-the-test"] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: "subject-" + id, preferred_username: id, name: id }),
    }),
  });
  server.on("request", provider.callback());
  console.log("ready " + issuer);
});
