package io.mainstay.portal;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachments;
import io.mainstay.incident.Incident;
import io.mainstay.record.Refusal;
import io.mainstay.web.Toast;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Photos and files that come with a report or an answer. */
@Component
class PortalFiles {

    private final Attachments attachments;

    PortalFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Attaches them, and says so by the given message; or which one could not be attached. */
    Toast attach(Incident incident, @Nullable List<MultipartFile> sent, Viewer viewer, Toast success)
            throws IOException {
        if (sent == null) return success;
        Toast said = success;
        for (MultipartFile file : sent) {
            String name = file.getOriginalFilename();
            if (file.isEmpty() || name == null) continue;
            try {
                attachments.add(incident.id(), name, file.getInputStream(), true, viewer);
            } catch (Refusal refusal) {
                said = Toast.of("portal.report.file", incident.number(), name).asBad();
            }
        }
        return said;
    }
}
