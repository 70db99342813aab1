package govbus.catalog.collection;

import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseView;
import govbus.catalog.casework.CaseViews;
import govbus.catalog.casework.Parties;
import govbus.catalog.casework.Party;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Collection forms over HTTP; they are listed, read and moved like other cases. */
@RestController
class CollectionApi {
    private final CollectionDesk desk;
    private final CaseViews views;
    private final Parties parties;

    CollectionApi(CollectionDesk desk, CaseViews views, Parties parties) {
        this.desk = desk;
        this.views = views;
        this.parties = parties;
    }

    @PostMapping("/api/v1/collections")
    ResponseEntity<CaseView> register(@RequestBody CollectionForm form, HttpServletRequest request) {
        Party party = parties.of(request);
        CaseFile file = desk.register(form, party);
        return ResponseEntity.created(URI.create("/api/v1/collections/" + file.number()))
                .eTag("\"" + file.version() + "\"")
                .body(views.full(file, CollectionTable.TABLE, party));
    }
}
