/** Letters and digits that can't be taken for one another, however they are read out. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const LENGTH = 4;

/** A password to be handed over once, of 79 random bits: `kfrt-9xwm-3hpd-q7vc`. */
export function makePassword() {
  return Array.from({ length: GROUPS }, group).join("-");
}

function group() {
  return Array.from({ length: LENGTH }, sign).join("");
}

/** Each sign as likely as any other. */
function sign() {
  const most = 256 - (256 % SIGNS.length);
  let [byte] = crypto.getRandomValues(new Uint8Array(1));
  while (byte >= most) [byte] = crypto.getRandomValues(new Uint8Array(1));
  return SIGNS[byte % SIGNS.length];
}
