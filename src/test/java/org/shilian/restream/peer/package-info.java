/** Cameras to test against: a real RTSP server, a scriptable one that misbehaves on command, and the clips both play. */
@org.jspecify.annotations.NullMarked
package org.shilian.restream.peer;
