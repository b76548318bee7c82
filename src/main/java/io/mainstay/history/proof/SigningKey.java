package io.mainstay.history.proof;

import io.mainstay.record.Ids;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The Ed25519 key that signs checkpoints. It is a row, so that every node has it and a backup holds it; whoever can
 * write to the database can therefore sign too, and what proves more is a checkpoint's hash kept outside.
 */
@Component
class SigningKey {

    private static final String ALGORITHM = "Ed25519";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    SigningKey(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A signature and the public key (X.509) that proves it. */
    record Signed(byte[] publicKey, byte[] signature) {}

    private record Stored(byte[] publicKey, byte[] privateKey) {}

    /** Signs with the newest key; the first signature makes one. The caller holds the checkpoint lock. */
    Signed sign(byte[] content) {
        Stored key = newest();
        try {
            PrivateKey privateKey =
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key.privateKey()));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(content);
            return new Signed(key.publicKey(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key that signs history checkpoints is damaged", e);
        }
    }

    static boolean verifies(byte[] content, Signed signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(signed.publicKey())));
            signature.update(content);
            return signature.verify(signed.signature());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Stored newest() {
        List<Stored> keys = jdbc.query(
                "select public_key, private_key from history_key order by created_at desc limit 1",
                (row, index) -> new Stored(row.getBytes(1), row.getBytes(2)));
        return keys.isEmpty() ? create() : keys.getFirst();
    }

    private Stored create() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Stored key =
                    new Stored(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
            jdbc.update(
                    "insert into history_key (id, created_at, public_key, private_key) values (?, ?, ?, ?)",
                    Ids.next(),
                    clock.instant().atOffset(ZoneOffset.UTC),
                    key.publicKey(),
                    key.privateKey());
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }
}
