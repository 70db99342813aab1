package govbus.catalog.request;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Connection;
import govbus.catalog.Resource;
import govbus.catalog.casework.FormProblems;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The automatic check of a request (规范性审查): everything that is wrong at once, before anybody is bothered with it. */
final class Conformity {
    private static final int YEARS = 5;
    private static final Set<String> FORMS = Set.of("table", "queue", "query", "window");

    private final CatalogSnapshot catalog;
    private final RequestForm form;
    private final String consumer;
    private final FormProblems problems = new FormProblems();

    Conformity(CatalogSnapshot catalog, RequestForm form, String consumer) {
        this.catalog = catalog;
        this.form = form;
        this.consumer = consumer;
    }

    FormProblems check(LocalDate today) {
        if (consumer == null || !catalog.departments().containsKey(consumer)) {
            problems.add(
                    "/department",
                    consumer,
                    consumer == null ? "missing" : "reference-unknown",
                    "已登记的部门 / a registered department",
                    consumer == null ? "缺少申请部门 / required and missing" : "没有该部门 / no such department");
        }
        Resource resource =
                catalog.resource(form.resource() == null ? "" : form.resource()).orElse(null);
        if (resource == null) {
            problems.add(
                    "/resource",
                    form.resource(),
                    "reference-unknown",
                    "目录中的资源 / a resource of the catalogue",
                    "没有该资源 / no such resource");
        } else {
            resource(resource);
            items(resource);
            rows(resource);
        }
        words(resource);
        term(resource, today);
        delivery();
        return problems;
    }

    private void resource(Resource resource) {
        if (!resource.state().flows()) {
            problems.add(
                    "/resource",
                    resource.name(),
                    "not-published",
                    "已发布的资源 / a published resource",
                    "该资源未发布或已停用 / not in force: " + resource.state().word());
        }
        if (resource.sharing().type() == Resource.Sharing.Type.NONE) {
            problems.add(
                    "/resource",
                    resource.name(),
                    "sharing-refused",
                    "可共享的资源 / a resource that is shared",
                    "该资源不予共享: " + resource.sharing().condition() + " / not shared");
        }
        if (resource.department().equals(consumer)) {
            problems.add(
                    "/resource",
                    resource.name(),
                    "own-resource",
                    "其他部门的资源 / another department's",
                    "本部门自有资源无须申请 / one's own data needs no request");
        }
    }

    private void items(Resource resource) {
        if (form.items().isEmpty()) {
            problems.add("/items", null, "missing", "至少一个信息项 / at least one item", "未选择信息项 / no item chosen");
        }
        for (int i = 0; i < form.items().size(); i++) {
            String name = form.items().get(i);
            String at = "/items/" + i;
            if (form.items().indexOf(name) != i) {
                problems.add(at, name, "duplicate-key", "每项一次 / each once", "信息项重复 / the item is there twice");
            } else if (resource.item(name).isEmpty()) {
                problems.add(
                        at,
                        name,
                        "reference-unknown",
                        String.join(", ", resource.itemNames()),
                        "没有该信息项 / no such item");
            } else if (resource.item(name).orElseThrow().sharing() == Resource.Sharing.Type.NONE) {
                problems.add(
                        at,
                        name,
                        "sharing-refused",
                        "可共享的信息项 / an item that is shared",
                        "该信息项不予共享 / the item is granted to nobody");
            }
        }
    }

    private void rows(Resource resource) {
        for (Map.Entry<String, List<String>> row : form.rows().entrySet()) {
            String at = "/rows/" + row.getKey();
            if (resource.item(row.getKey()).isEmpty()) {
                problems.add(
                        at,
                        row.getKey(),
                        "reference-unknown",
                        String.join(", ", resource.itemNames()),
                        "没有该信息项 / no such item");
            } else if (!form.items().contains(row.getKey())) {
                problems.add(
                        at,
                        row.getKey(),
                        "filter-not-asked",
                        "所申请的信息项 / an item that is asked for",
                        "筛选项不在申请范围内 / a filter on an item that is not asked for");
            }
            if (row.getValue() == null
                    || row.getValue().isEmpty()
                    || row.getValue().size() > 1000) {
                problems.add(
                        at, null, "out-of-range", "1–1000 个取值 / 1 to 1000 values", "筛选取值数量不符 / wrong number of values");
            }
        }
    }

    private void words(Resource resource) {
        problems.text("/purpose", form.purpose(), "用途 purpose");
        boolean conditional = resource == null || conditional(resource);
        if (conditional) {
            problems.text("/basis", form.basis(), "使用依据 legal basis");
            boolean scene = form.scenario() != null && !form.scenario().isBlank()
                    || !form.matters().isEmpty();
            if (!scene) {
                problems.add(
                        "/scenario", null, "missing", "使用场景或事项 / scenario or matters", "缺少使用场景 / required and missing");
            }
        } else {
            problems.limit("/basis", form.basis());
        }
        problems.limit("/scenario", form.scenario());
        for (int i = 0; i < form.matters().size(); i++) {
            if (!catalog.matters().containsKey(form.matters().get(i))) {
                problems.add(
                        "/matters/" + i,
                        form.matters().get(i),
                        "reference-unknown",
                        "已登记的事项 / a registered matter",
                        "没有该事项 / no such matter");
            }
        }
        problems.text(
                "/contact/person",
                form.contact() == null ? null : form.contact().person(),
                "联系人 contact person");
        problems.text(
                "/contact/phone", form.contact() == null ? null : form.contact().phone(), "联系电话 phone");
        if (!Boolean.TRUE.equals(form.commitment())) {
            problems.add("/commitment", null, "missing", "true", "须作出真实性承诺 / the commitment is missing");
        }
    }

    private boolean conditional(Resource resource) {
        return resource.sharing().type() == Resource.Sharing.Type.CONDITIONAL
                && !ReturnFlow.isFree(resource, consumer, catalog);
    }

    private void term(Resource resource, LocalDate today) {
        boolean conditional = resource != null && conditional(resource);
        if (form.until() == null) {
            if (conditional) {
                problems.add(
                        "/until", null, "missing", "最后使用日期 YYYY-MM-DD / the last day", "缺少使用时限 / required and missing");
            }
        } else if (form.until().isBefore(today) || form.until().isAfter(today.plusYears(YEARS))) {
            problems.add(
                    "/until",
                    form.until().toString(),
                    "out-of-range",
                    today + " – " + today.plusYears(YEARS),
                    "使用时限已过或超过五年 / past, or more than five years");
        }
    }

    private void delivery() {
        RequestForm.Delivery delivery = form.delivery();
        if (delivery == null || delivery.adapter() == null || !FORMS.contains(delivery.adapter())) {
            problems.add(
                    "/delivery/adapter",
                    delivery == null ? null : delivery.adapter(),
                    "word-not-allowed",
                    "table, queue, query, window",
                    "共享方式不符 / not a form of delivery");
            return;
        }
        if (delivery.adapter().equals("table")) {
            Connection connection =
                    catalog.connections().get(delivery.connection() == null ? "" : delivery.connection());
            boolean own = connection != null && connection.department().equals(consumer);
            if (!own) {
                problems.add(
                        "/delivery/connection",
                        delivery.connection(),
                        "not-owner",
                        "本部门的连接 / a connection of " + consumer,
                        "只能送达本部门的连接 / only into the department's own connection");
            }
        }
    }
}
