package io.mainstay.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The addresses of styles, scripts, icons and fonts. One version, made from the content of all of them, stands in the
 * path: relative imports between them stay true, and browsers may keep each for good.
 */
@Component
public class Assets {

    static final String FOLDER = "classpath*:static/**/*.*";
    private static final int VERSION_DIGITS = 8;

    private final String version;

    Assets(ResourcePatternResolver resources) throws IOException {
        version = digest(resources.getResources(FOLDER));
    }

    /** Eight hexadecimal digits that change with any file. */
    public String version() {
        return version;
    }

    /** The address of a file under {@code static/}, e.g. {@code css/base.css}. */
    public String url(String path) {
        return "/assets/" + version + "/" + path;
    }

    private static String digest(Resource[] files) throws IOException {
        Arrays.sort(files, Comparator.comparing(Resource::getDescription));
        MessageDigest digest = sha256();
        for (Resource file : files) if (file.isReadable()) digest.update(file.getContentAsByteArray());
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
