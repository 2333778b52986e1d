/** Grants, purposes, leases, masks and the filing of cameras. */
/** @type {Record<string, string>} */
export default {
  "ground.role-gives": "the role gives this right",
  "ground.within-scope": "within the scope",
  "ground.grant-allows": "allowed by a grant",
  "ground.person-disabled": "the account is closed",
  "ground.role-lacks": "no role gives this right",
  "ground.outside-scope": "outside of the scope",
  "ground.grant-denies": "denied by a grant",
  "ground.sensitive-needs-grant": "sensitive: a grant for this very camera is needed",
  "reason.access-refused": "you may not look at this picture",
  "reason.access-withdrawn": "your leave to look at this picture was withdrawn",
  "reason.rights-lost": "your rights have changed",
  "reason.signed-out": "you have signed out",
  "reason.session-revoked": "the administrator ended your session",
  "reason.account-disabled": "your account was closed",
  "reason.lease-expired": "the time to look is over",
  "reason.hung-without-right": "who hung this picture may no longer watch it; hang it anew",
  "reason.purpose-required": "a sensitive spot: say why you look",
  "problem.access-refused":
    "You may not look at this picture. Ask the administrator if your work needs it.",
  "problem.hung-without-right":
    "Who hung this picture may no longer watch it. The operator on duty can hang it anew.",
  "problem.purpose-too-short": "Say the purpose in {least} characters at least.",
  "problem.grant-for-whom": "A grant is for one person or for one role.",
  "problem.grant-for-what": "A grant is at one camera or in one place.",
  "problem.grant-without-time": "A grant begins before it ends.",
};
