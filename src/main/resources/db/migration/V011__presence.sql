-- Which pages are connected, on which node. A node that is not seen for a while is gone, and its pages with it.

CREATE TABLE presence_node (
    node uuid        PRIMARY KEY,
    seen timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE presence (
    node   uuid NOT NULL REFERENCES presence_node ON DELETE CASCADE,
    member text NOT NULL,
    page   text NOT NULL,
    wall   text,
    screen int,
    person text NOT NULL,
    name   text NOT NULL,
    place  text,
    since  timestamptz NOT NULL,
    PRIMARY KEY (node, member)
);
