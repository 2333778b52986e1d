"""Protects and unprotects packets with Debian's libsrtp: a line in, a line out."""
import ctypes
import sys

profile, sending, receiving = sys.argv[1:4]
srtp = ctypes.CDLL("libsrtp2.so.1")


class Crypto(ctypes.Structure):
    _fields_ = [("cipher", ctypes.c_uint32), ("key", ctypes.c_int), ("auth", ctypes.c_uint32),
                ("auth_key", ctypes.c_int), ("tag", ctypes.c_int), ("services", ctypes.c_int)]


class Policy(ctypes.Structure):
    _fields_ = [("ssrc_type", ctypes.c_int), ("ssrc", ctypes.c_uint), ("rtp", Crypto), ("rtcp", Crypto),
                ("key", ctypes.c_char_p), ("keys", ctypes.c_void_p), ("key_count", ctypes.c_ulong),
                ("ekt", ctypes.c_void_p), ("window", ctypes.c_ulong), ("repeat", ctypes.c_int),
                ("extensions", ctypes.c_void_p), ("extension_count", ctypes.c_int), ("next", ctypes.c_void_p)]


def session(key, direction):
    policy = Policy()
    for crypto in (policy.rtp, policy.rtcp):
        if profile == "AEAD_AES_128_GCM":
            srtp.srtp_crypto_policy_set_aes_gcm_128_16_auth(ctypes.byref(crypto))
        else:
            srtp.srtp_crypto_policy_set_rtp_default(ctypes.byref(crypto))
    policy.ssrc_type = direction
    policy.window = 128
    kept.append(ctypes.create_string_buffer(bytes.fromhex(key)))
    policy.key = ctypes.cast(kept[-1], ctypes.c_char_p)
    made = ctypes.c_void_p()
    status = srtp.srtp_create(ctypes.byref(made), ctypes.byref(policy))
    if status:
        sys.exit("srtp_create failed with %d" % status)
    return made


kept = []
srtp.srtp_init()
inbound, outbound = 2, 3
ways = {
    "protectMedia": (srtp.srtp_protect, session(sending, outbound)),
    "unprotectMedia": (srtp.srtp_unprotect, session(receiving, inbound)),
}
ways["protectControl"] = (srtp.srtp_protect_rtcp, ways["protectMedia"][1])
ways["unprotectControl"] = (srtp.srtp_unprotect_rtcp, ways["unprotectMedia"][1])
for line in sys.stdin:
    way, packet = line.split()
    packet = bytes.fromhex(packet)
    room = ctypes.create_string_buffer(packet, len(packet) + 200)
    length = ctypes.c_int(len(packet))
    act, made = ways[way]
    status = act(made, room, ctypes.byref(length))
    print("refused %d" % status if status else room.raw[:length.value].hex(), flush=True)
