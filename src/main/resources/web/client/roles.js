/** The roles that people may have. */
export const ROLES = ["administrator", "operator", "leader", "clerk", "centre-staff", "auditor"];
