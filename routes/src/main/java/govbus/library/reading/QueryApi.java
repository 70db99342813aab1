package govbus.library.reading;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reading and verifying over HTTP; keys stand in the body, never in an address. */
@RestController
@RequestMapping("/api/v1/libraries/{name}")
class QueryApi {

    private final QueryDesk desk;
    private final EntityDesk entities;

    QueryApi(QueryDesk desk, EntityDesk entities) {
        this.desk = desk;
        this.entities = entities;
    }

    @PostMapping("/query")
    Answer query(@PathVariable String name, @RequestBody Question question, HttpServletRequest request) {
        return desk.answer(name, question, Reader.of(request));
    }

    @PostMapping("/entity")
    WholeView entity(@PathVariable String name, @RequestBody Question question, HttpServletRequest request) {
        return entities.view(name, question, Reader.of(request));
    }
}
