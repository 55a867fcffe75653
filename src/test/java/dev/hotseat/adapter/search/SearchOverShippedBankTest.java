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
        kl divergence                     | vae-kl-divergence
        kullback leibler                  | vae-kl-divergence
        kulback                           | vae-kl-divergence
        vaes                              | how-vaes-work
        variational auto-encoder          | how-vaes-work
        difference between vaes and gans  | vae-vs-gan
        elbo                              | elbo-derivation
        reparametrization                 | reparameterization-trick
        rlhf                              | rlhf
        reinforcement learning from human | rlhf
        dpo                               | direct-preference-optimization
        grpo                              | grpo
        reward hack                       | reward-hacking
        gans                              | how-gans-work
        generative adversarial network    | how-gans-work
        mode colapse                      | mode-collapse
        mode-collapse                     | mode-collapse
        wgan                              | wasserstein-gan
        stabilizing gan training          | gan-stabilization
        style gan                         | stylegan
        self attention                    | self-attention-step-by-step
        transfomers                       | transformer-importance
        kv                                | kv-cache
        kv cache size                     | kv-cache-size
        paged attention                   | paged-attention
        gqa                               | mqa-gqa-mla
        rope                              | rotary-position-embedding
        moe                               | mixture-of-experts
        bpe                               | bpe-tokenization
        byte pair                         | bpe-tokenization
        encoder only                      | encoder-decoder-variants
        bert                              | bert-vs-gpt
        peft                              | full-or-parameter-efficient
        lora                              | lora
        qlora                             | qlora
        fine tune                         | fine-tuning
        scaling law                       | scaling-laws
        hyper-parameter tuning            | hyperparameter-tuning
        overfit                           | overfitting
        quantisation                      | quantization-methods
        pruned models                     | pruning-and-quantization
        speculative                       | speculative-decoding
        temprature                        | temperature-top-k-top-p
        nucleus sampling                  | temperature-top-k-top-p
        halucination                      | hallucination-causes
        json output                       | structured-output
        rag                               | what-is-rag
        chunk size                        | chunk-size-and-overlap
        rerank                            | reranking
        hnsw                              | hnsw
        vector db                         | vector-databases
        few shot                          | zero-shot-vs-few-shot
        cot                               | chain-of-thought
        mcp                               | model-context-protocol
        tool calling                      | function-calling
        agents                            | what-is-an-agent
        llm as a judge                    | llm-as-judge
        fid                               | frechet-inception-distance
        prompt injecton                   | prompt-injection
        jailbreak                         | jailbreaks
        eu ai act                         | eu-ai-act
        copyright                         | copyright-in-training-data
        deep fakes                        | deepfakes-and-misinformation
        self-driving cars                 | autonomous-vehicles
        diffus                            | diffusion-models
        cfg                               | classifier-free-guidance
        stable diffusion                  | latent-diffusion
        speech to text                    | speech-recognition-whisper
        tts                               | text-to-speech-architectures
        clip                              | clip-model
        chat bots                         | conversational-agents
        rnn                               | rnns-in-generation
        latent                            | latent-space
        cloud                             | cloud-platforms
        programing languages              | programming-languages
        what is generative ai             | what-is-generative-ai
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
