package govbus.catalog.classification;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tree in force: the city's own when it has one, otherwise the national one. Kept in memory for some seconds. */
@Service
public class Classifications {
    private static final long FRESH_NANOS = 2_000_000_000L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ClassificationTree national = NationalTree.tree();
    private volatile Read last;

    Classifications(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was read, and when by {@link System#nanoTime()}. */
    private record Read(ClassificationTree tree, long at) {}

    public ClassificationTree tree() {
        Read known = last;
        if (known == null || System.nanoTime() - known.at() > FRESH_NANOS) {
            known = new Read(read(), System.nanoTime());
            last = known;
        }
        return known.tree();
    }

    private ClassificationTree read() {
        List<ClassificationNode> own = jdbc.sql("select code, parent, title, english from catalog.classification")
                .query((row, index) ->
                        new ClassificationNode(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        return own.isEmpty() ? national : new ClassificationTree(own);
    }

    /** Puts a tree that is right in the place of the one in force, as a whole. */
    void replace(List<ClassificationNode> nodes, String by) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from catalog.classification").update();
            for (ClassificationNode node : nodes) {
                jdbc.sql(
                                "insert into catalog.classification (code, parent, title, english, changed_by) values (?, ?, ?, ?, ?)")
                        .params(node.code(), node.parent(), node.title(), node.english(), by)
                        .update();
            }
        });
        last = null;
    }

    /** Those of the used nodes that would no longer be leaves. */
    static List<String> orphaned(Set<String> used, ClassificationTree tree) {
        return used.stream().filter(code -> !tree.isLeaf(code)).sorted().toList();
    }
}
