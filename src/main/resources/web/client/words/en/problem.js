/** What a refusal of the server says, by its code. */
/** @type {Record<string, string>} */
export default {
  "problem.unreachable":
    "The centre can't be reached. Check the network; work goes on by itself when it is back.",
  "problem.unknown": "This was not done, code {code}. Try again later, or tell the administrator.",
  "problem.internal":
    "The centre failed and this was not done. Tell the administrator the number {incident}.",
  "problem.wrong-credentials": "User name or password is wrong. Check them and try again.",
  "problem.account-disabled": "This account is closed. Ask the administrator if you need it.",
  "problem.password-sign-in-off": "People sign in here by the identity provider alone.",
  "problem.oidc-off": "No identity provider is set up here. Sign in with user name and password.",
  "problem.oidc-unavailable":
    "The identity provider does not answer, so nobody can sign in this way at present. Try later, or ask the administrator.",
  "problem.oidc-refused":
    "The identity provider did not confirm you; you are not signed in. Try again, or ask the administrator.",
  "problem.oidc-expired":
    "This sign-in is too old or was begun in another browser. Please sign in again.",
  "problem.account-unknown":
    "You are known to the identity provider but have no account here yet. Ask the administrator to open one.",
  "problem.too-many-attempts": "Too many tries. To protect the account, wait {seconds} seconds.",
  "problem.sign-in-required": "You are no longer signed in. Please sign in again.",
  "problem.forbidden": "You may not do this. If your work needs it, ask the administrator.",
  "problem.not-found": "What you look for does not exist, or no longer does.",
  "problem.method-not-allowed": "The centre does not offer this.",
  "problem.unsupported-media-type": "The centre does not take this format.",
  "problem.too-large": "This is too large for the centre to take.",
  "problem.invalid-request": "Something was not filled in as required. Check and try again.",
  "problem.malformed-json": "The request was malformed and was not carried out.",
  "problem.stale-version":
    "Someone else has just changed this, so yours was not made. Look at how it is now and try again.",
  "problem.if-match-required":
    "The version was missing and nothing was changed. Reload the page and try again.",
  "problem.database-unavailable":
    "The database is away: pictures go on, but changes can't be kept. Try again when it is back.",
  "problem.weak-password": "The password is too weak: at least 12 characters, and no common words.",
  "problem.forbidden-place-type":
    "The law forbids cameras in such places, so it was not registered.",
  "problem.outside-scope":
    "This lies outside your scope. If your work needs it, ask the administrator.",
  "problem.purpose-required": "Say for what purpose you look at this camera.",
  "problem.camera-disabled": "This camera has been taken out of use.",
  "problem.no-picture": "The camera gives no picture now.",
  "problem.no-source": "This camera has no source yet. Ask the administrator to enter it.",
  "problem.camera-exists": "A camera with this code is registered already.",
  "problem.no-such-kind": "There is no such kind. Choose one of the list.",
  "problem.no-such-person": "There is no such person, or no longer. Reload the list.",
  "problem.no-such-session": "This sign-in has already ended.",
  "problem.no-such-place": "There is no such place. Choose one from the list.",
  "problem.no-such-unit": "There is no such unit. Choose one of the list.",
  "problem.unit-in-use":
    "{people} people and {cameras} cameras still belong to this unit; it can't be removed. Give them another unit first.",
  "problem.unit-name-taken": "There is a unit of this name already. Choose another.",
  "problem.user-name-taken": "The user name is taken. Choose another.",
  "problem.session-ended": "Your sign-in has ended. Please sign in again.",
  "problem.session-expired": "Your sign-in has expired. Please sign in again.",
  "problem.sign-in-busy": "Many are signing in. Try again in a few seconds.",
  "problem.foreign-origin":
    "The request came from another site and was refused. Use this system's own pages.",
  "problem.bad-target": "The address is not written as required.",
  "problem.expectation-failed": "This way of asking is not supported.",
  "problem.bad-cursor": "The place in the list is no longer valid. Start the list anew.",
  "problem.bad-time": "The time is not written as required.",
  "problem.database-busy":
    "The database is busy and this was not done. Try again in a few seconds.",
  "problem.database-read-only":
    "The database is read-only at present: pictures go on, changes can't be kept.",
  "problem.empty-text": "Please write something.",
  "problem.text-too-long": "The text is too long.",
  "problem.forbidden-character": "The text holds a character that is not allowed.",
  "problem.mask-outside-picture": "The mask lies outside the picture.",
  "problem.not-a-mask": "The mask is not given as required.",
  "problem.too-many-masks": "There are too many masks.",
  "problem.no-screens": "A wall has at least one screen.",
  "problem.not-a-boundary": "The boundary is not given as required.",
  "problem.not-a-camera-id": "The camera's code is not as required.",
  "problem.not-a-clip": "There is no such demo clip.",
  "problem.not-a-depth": "The window's depth is out of range.",
  "problem.not-a-place-code": "The place's code is not as required.",
  "problem.not-a-position": "The position is not as required.",
  "problem.not-a-screen-id": "The screen's number is not as required.",
  "problem.not-a-source-address": "The source's address is not as required.",
  "problem.not-a-test-picture": "The test picture is not set as required.",
  "problem.not-a-wall-id": "A wall's id is small letters, digits and hyphens.",
  "problem.not-a-wall-size": "The wall's size is not as required.",
  "problem.not-a-window-id": "The window's id is not as required.",
  "problem.outside-wall": "The window lies outside the wall.",
  "problem.password-without-user": "There is a password but no user name.",
  "problem.place-without-parent": "The place above does not exist.",
  "problem.screen-too-small": "The screen is too small.",
  "problem.screens-overlap": "Two screens overlap.",
  "problem.too-many-windows": "A wall carries at most {most} windows. Take some off first.",
  "problem.duplicate-screen": "Two screens have the number {id}. Give each its own.",
  "problem.duplicate-window": "Two windows have the id {id}. Reload and try again.",
  "problem.window-too-small": "The window is too small: at least a fiftieth of the wall each way.",
  "problem.unknown-camera": "There is no such camera within what you may see.",
  "problem.unknown-camera-kind": "There is no such kind of camera.",
  "problem.unknown-place": "There is no such place.",
  "problem.unknown-place-type": "There is no such type of place.",
  "problem.unknown-window-kind": "There is no such kind of window.",
  "problem.wall-exists": "A wall of this id exists already.",
  "problem.answer-timeout":
    "The centre took too long to answer; what you asked may still happen. Look again shortly.",
  "problem.body-too-slow": "The network was too slow and not everything arrived. Try again.",
  "problem.database-full":
    "The centre's disk is full and nothing was changed. Tell the administrator.",
  "problem.database-outcome-unknown":
    "The database was lost while saving; the change may have been made. Look before you try again.",
  "problem.headers-too-large":
    "The request's headers are too large. Clear the browser's data and try again.",
  "problem.idempotency-in-progress": "The first request is still being carried out. Please wait.",
  "problem.idempotency-key-reused":
    "This was sent twice and not carried out again. Reload the page.",
  "problem.last-administrator": "This is the last administrator. Name another one first.",
  "problem.malformed": "The message was malformed. Reload the page.",
  "problem.malformed-request": "The request was malformed. Reload the page and try again.",
  "problem.nobody-in-charge": "No unit is in charge of this place. Choose the camera's unit.",
  "problem.password-in-address": "The address holds two passwords that differ. Leave one.",
  "problem.password-unreadable": "The stored password of the source can't be read; enter it anew.",
  "problem.retention-out-of-range": "The days for which recordings are kept are out of range.",
  "problem.target-too-long": "The address is too long.",
  "problem.too-many-topics": "Too many topics were asked for. Reload the page.",
  "problem.unknown-member": "The message holds something unknown. Reload the page.",
  "problem.unknown-message": "The message is not known. Reload the page.",
  "problem.unknown-source-scheme":
    "A source's address begins with rtsp://, rtsps://, file: or test:.",
  "problem.upgrade-required": "This way of connecting is not supported. Use a newer browser.",
  "problem.wrong-topic": "The topic is not written as required. Reload the page.",
  "problem.wrong-type": "Something in the message is of the wrong kind. Reload the page.",
  "problem.wrong-ticket":
    "The pairing link is not valid or has been used. Get a new one on the console.",
};
