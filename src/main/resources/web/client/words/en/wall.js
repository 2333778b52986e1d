/** The wall: laying out, scenes, tours, control. */
/** @type {Record<string, string>} */
export default {
  "problem.not-a-web-address":
    "A web address begins with https://, or is a path of this system that begins with /.",
  "problem.web-origin-not-listed":
    "Not hung: {origin} is not among the allowed origins. Ask the administrator to list it in the setting wall.webOrigins.",
  "problem.not-a-tour": "A tour goes through 1 to {most} cameras.",
  "problem.not-a-dwell": "Each camera stays {shortest} to {longest} seconds.",
  "problem.not-a-time": "This is not a time.",
  "problem.no-tour": "This window shows no tour.",
  "problem.nothing-to-undo": "There is nothing to undo.",
  "problem.nothing-to-redo": "There is nothing to redo.",
  "problem.wall-held":
    "{who} controls the wall; your step was not made. Take control first if you need to.",
  "problem.name-taken": "The name “{name}” is taken. Choose another.",
  "problem.not-a-weekday": "Choose one day at least.",
  "problem.unknown-scene": "The wall has no such scene; it may have been deleted.",
};
