package dev.hotseat.adapter.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchOverShippedBankTest {
    private static final Bank BANK = switch (BankFiles.shipped().read()) {
        case BankReading.Read(var bank) -> bank;
        case BankReading.Faulty(var faults) -> throw new AssertionError(faults);
    };
    private static final LuceneQuestionSearch SEARCH = new LuceneQuestionSearch(BANK);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kl divergence                      | vae-kl-divergence
        KL-divergence                      | vae-kl-divergence
        kullback leibler                   | vae-kl-divergence
        kulback                            | vae-kl-divergence
        vaes                               | how-vaes-work
        variational autoencoders           | how-vaes-work
        variational auto-encoder           | how-vaes-work
        vae gan                            | vae-vs-gan
        difference between vaes and gans   | vae-vs-gan
        rlhf                               | rlhf
        human feedback                     | rlhf
        reinforcement learning from human  | rlhf
        gans                               | how-gans-work
        generative adversarial network     | how-gans-work
        adverserial                        | how-gans-work
        mode colapse                       | mode-collapse
        mode collaps                       | mode-collapse
        wgan loss                          | gan-loss-functions
        stabilizing gan training           | gan-stabilization
        style gan                          | stylegan
        stylegan                           | stylegan
        transfomers                        | transformer-importance
        attention                          | attention-mechanisms
        self attention                     | transformer-importance
        encoder only                       | encoder-decoder-variants
        bert                               | bert-vs-gpt
        gpt4                               | gpt-text-generation
        GPT-4                              | gpt-text-generation
        diffus                             | diffusion-models
        diffusion vs gan                   | diffusion-models
        fine tune                          | fine-tuning
        finetuning                         | fine-tuning
        hyper-parameter tuning             | hyperparameter-tuning
        overfit                            | overfitting
        quantisation                       | pruning-and-quantization
        pruned models                      | pruning-and-quantization
        bias                               | bias-mitigation
        biases                             | bias-in-training-data
        deep fakes                         | deepfakes-and-misinformation
        self-driving cars                  | autonomous-vehicles
        copyright and intellectual propert | intellectual-property
        ip rights                          | intellectual-property
        speech to text                     | realistic-speech
        chat bots                          | conversational-agents
        llms                               | rlhf
        nlu                                | language-understanding-advances
        rnn                                | rnns-in-generation
        recurrent neural nets              | rnns-in-generation
        latent                             | latent-space
        cloud                              | cloud-platforms
        pytorch                            | pytorch-for-vaes
        tensor flow                        | tensorflow-for-gans
        programing languages               | programming-languages
        mode-collapse                      | mode-collapse
        what is generative ai              | what-is-generative-ai
        """)
    void what_people_type_is_among_the_first_three(String typed, String id) {
        assertThat(SEARCH.find(typed, Selection.ANY, 3)).contains(new QuestionId(id));
    }

    @Test
    void each_question_is_found_by_its_own_text() {
        assertThat(BANK.questions())
                .allSatisfy(question -> assertThat(SEARCH.find(question.text(), Selection.ANY, 3))
                        .contains(question.id()));
    }
}
