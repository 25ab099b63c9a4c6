package nl.besluitspoor.proces.engine;

import java.util.List;
import nl.besluitspoor.proces.EngineToegang;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sets the engine up at start, before the web server takes requests and before any job runs. */
@Component
class Inrichting implements SmartInitializingSingleton {

    private final List<Inrichtingsstap> stappen;
    private final EngineToegang toegang;

    Inrichting(List<Inrichtingsstap> stappen, EngineToegang toegang) {
        this.stappen = stappen;
        this.toegang = toegang;
    }

    @Override
    public void afterSingletonsInstantiated() {
        stappen.forEach(stap -> toegang.zonderRechten(() -> {
            stap.richtIn();
            return true;
        }));
    }
}
