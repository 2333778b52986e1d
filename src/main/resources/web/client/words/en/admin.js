/** Words of the administration. */
/** @type {Record<string, string>} */
export default {
  "admin.title": "Administration",
  "admin.skip": "Skip to the content",
  "admin.sections": "Sections",
  "admin.opening": "Opening…",
  "admin.nothing":
    "You have no right to manage anything here. If you need it, ask an administrator.",
  "admin.group.start": "Begin",
  "admin.start": "First hour",
  "admin.start.why": "Five steps in this order, and the centre can be used.",
  "first.looking": "Looking which steps are done…",
  "first.ready":
    "All five steps are done. New people, cameras and screens are added in the sections at the left.",
  "first.state.done": "done",
  "first.state.next": "next",
  "first.state.later": "later",
  "first.look": "Look",
  "first.places": "Places",
  "first.places.why":
    "County, townships, villages and grids come first: rights and cameras belong to them. A table file brings them in at once.",
  "first.places.go": "Add places",
  "first.units": "Units",
  "first.units.why":
    "Which unit answers for each place, and its telephone: a picture that fails says whom to call.",
  "first.units.go": "Add units",
  "first.people": "People",
  "first.people.why":
    "An account, roles and a scope for each person. Nobody shares an account with others.",
  "first.people.go": "Add people",
  "first.cameras": "Cameras",
  "first.cameras.why":
    "Add cameras by their addresses, or many at once; each can be tested as it is added.",
  "first.cameras.go": "Add cameras",
  "first.walls": "Walls",
  "first.walls.why": "Make a wall, arrange its screens, then pair each screen with its computer.",
  "first.walls.go": "Make a wall",
};
