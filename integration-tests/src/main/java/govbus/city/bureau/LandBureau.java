package govbus.city.bureau;

import govbus.city.synthetic.Parcel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Hands land parcels over as files (CSV in GB18030, as its old system writes them) in a folder shared with the bus. */
public final class LandBureau {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final String HEADER = "宗地代码,地籍管理号,土地用途,坐落,宗地面积,权利性质,权利人代码,权利人,成交价,起始日期,终止日期,容积率";
    private static final String BROKEN = "329902001001GB9X,坏行,只有三列";

    private final Database database;
    private final Path in;
    private final MarketBureau market;
    private int sequence;

    /** @param folder the folder shared with the bus; files go to {@code in/} below it */
    public LandBureau(Database database, Path folder, MarketBureau market) {
        this.database = database;
        this.in = folder.resolve("in");
        this.market = market;
    }

    /** The folder shared with the bus. */
    public Path folder() {
        return in.getParent();
    }

    /** Hands over what is missing up to a number of parcels. */
    public void populate(int parcels) {
        int there = database.count("select count(*) from parcel");
        if (there < parcels) {
            dropsParcels(parcels - there);
        }
    }

    /** Drops one file of new parcels; answers their codes. */
    public List<String> dropsParcels(int number) {
        return drop(number, false);
    }

    /** The same with a broken line in the middle. */
    public List<String> dropsParcelsCarelessly(int number) {
        return drop(number, true);
    }

    private synchronized List<String> drop(int number, boolean careless) {
        int first = database.count("select count(*) from parcel");
        List<String> codes = new ArrayList<>();
        StringBuilder text = new StringBuilder(HEADER).append("\r\n");
        for (int n = first; n < first + number; n++) {
            MarketBureau.Company holder = market.anyCompany();
            Parcel parcel = Parcel.number(n, holder.name(), holder.code());
            text.append(line(parcel)).append("\r\n");
            codes.add(parcel.code());
            if (careless && n == first + number / 2) {
                text.append(BROKEN).append("\r\n");
            }
        }
        database.insertAll(
                "insert into parcel (zddm) values (?) on conflict do nothing",
                codes.stream().map(code -> new Object[] {code}).toList());
        hand(text.toString());
        return codes;
    }

    private static String line(Parcel parcel) {
        return String.join(
                ",",
                parcel.code(),
                parcel.supervision(),
                parcel.use(),
                parcel.place(),
                parcel.area().toPlainString(),
                "出让",
                parcel.holderCode(),
                parcel.holder(),
                parcel.price().toPlainString(),
                parcel.from().toString(),
                parcel.to().toString(),
                parcel.ratio().toPlainString());
    }

    /** Under another name until it is complete; the marker comes last. */
    private void hand(String text) {
        String name = "parcel_%s_%03d.csv".formatted(LocalDateTime.now().format(STAMP), sequence++ % 1_000);
        try {
            Files.createDirectories(in);
            Path unfinished = in.resolve(name + ".tmp");
            Files.write(unfinished, text.getBytes(GB18030));
            Files.move(unfinished, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            Files.createFile(in.resolve(name + ".ok"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hand " + name + " over", e);
        }
    }
}
