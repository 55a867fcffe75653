package dev.hotseat.adapter.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedBankTest {
    @Test
    void the_shipped_bank_has_no_fault_under_all_checks() {
        assertThat(BankFiles.shipped().parse(true))
                .isInstanceOfSatisfying(
                        BankFiles.Parsed.Sound.class,
                        sound -> assertThat(sound.files()).isNotEmpty());
    }

    @Test
    void the_shipped_bank_is_the_bank_of_the_folder() {
        var shipped = ((BankReading.Read) BankFiles.shipped().read()).bank();
        var folder = ((BankReading.Read) BankFiles.in(Path.of("seeds/bank")).read()).bank();

        assertThat(shipped.questions()).containsExactlyElementsOf(folder.questions());
        assertThat(shipped.topics()).containsExactlyElementsOf(folder.topics());
    }
}
