package dev.hotseat.adapter.seed.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists as other people write them. */
class OddDocumentsTest {

    @ParameterizedTest
    @MethodSource("documents")
    void questions_are_found(String markdown, String questions, List<Integer> unplaced) {
        var outline = Outline.of(markdown);

        assertThat(outline.questions()).isEqualTo(questions.strip());
        assertThat(outline.unplaced()).isEqualTo(unplaced);
    }

    private static Arguments document(String name, String markdown, String questions, Integer... unplaced) {
        return argumentSet(name, markdown, questions, List.of(unplaced));
    }

    static Stream<Arguments> documents() {
        return Stream.of(shapes(), answers(), headings(), html(), surroundings())
                .flatMap(s -> s);
    }

    private static Stream<Arguments> shapes() {
        return Stream.of(
                document("labels in one paragraph", """
                    Q: What is RAG?
                    A: Retrieval first.
                    Q: What is a token?
                    A: A piece of a word.
                    It has an id.
                    """, """
                    list / General: What is RAG? => Retrieval first.
                    list / General: What is a token? => A piece of a word.¶It has an id.
                    """),
                document("labels as items", """
                    - **Q1.** Name the parts of a GAN
                    - **A1.** Generator and discriminator

                    - Q2) Which comes first
                    - A: Neither
                    """, """
                    list / General: Name the parts of a GAN => Generator and discriminator
                    list / General: Which comes first => Neither
                    """),
                document("options are not taken for answers", """
                    **Q1: Which one is a GAN?**

                    A. StyleGAN
                    B. BERT

                    **Answer:** A
                    """, """
                    list / General: Which one is a GAN?¶¶A. StyleGAN¶B. BERT => A
                    """),
                document("questions in bold with answers below", """
                    **What is a VAE?**

                    An autoencoder.

                    **Explain the KL term**
                    It pulls *towards* the prior.
                    **Why?** Because.
                    """, """
                    list / General: What is a VAE? => An autoencoder.
                    list / General: Explain the KL term => It pulls *towards* the prior.
                    list / General: Why? => Because.
                    """),
                document("marks that end nothing", """
                    **What do `*args` and `**kwargs` mean?** Arguments.

                    *Is 2 \\* 3 six?* Yes.
                    """, """
                    list / General: What do `*args` and `**kwargs` mean? => Arguments.
                    list / General: Is 2 \\* 3 six? => Yes.
                    """),
                document("tasks with their number in bold", """
                    **1) FizzBuzz.** Print the numbers.

                    **2) Factorial**. Calculate it.

                    Use a loop.
                    """, """
                    list / General: FizzBuzz. Print the numbers.
                    list / General: Factorial. Calculate it. => Use a loop.
                    """),
                document("a table of questions", """
                    | # | Question | Answer | Difficulty | Asked by |
                    |---|---|---|---|---|
                    | 1 | What is `a \\| b`? | Or. | Easy | |
                    | 2 | Why | | hard | Acme |
                    """, """
                    list / General (basic): What is `a \\| b`? => Or.
                    list / General (advanced): Why
                    """, 1),
                document("nested questions", """
                    * Explain how `this` works.
                      * Did ES6 change it?
                      * Since when?
                    * What is a closure?
                      * a function
                      * its scope
                    """, """
                    list / General: Explain how `this` works.
                    list / General: Did ES6 change it?
                    list / General: Since when?
                    list / General: What is a closure? => * a function¶* its scope
                    """),
                document("plain paragraphs", """
                    Easy (2)

                    What is Generative AI?

                    Explain the difference between LLMs and NLP.

                    Hard (1)

                    How would you scale it?
                    """, """
                    list / Easy (2) (basic): What is Generative AI?
                    list / Easy (2) (basic): Explain the difference between LLMs and NLP.
                    list / Hard (1) (advanced): How would you scale it?
                    """),
                document("a list of names where there is nothing else", """
                    ## Topics to know

                    1. Bias and variance
                    2. Attention
                    """, """
                    Topics to know / General: Bias and variance
                    Topics to know / General: Attention
                    """));
    }

    private static Stream<Arguments> answers() {
        return Stream.of(
                document("answers that interrupt the list", """
                    1. What is A?

                    A is a letter.

                    2. What is B?
                    - a letter
                    - the second
                    """, """
                    list / General: What is A? => A is a letter.
                    list / General: What is B? => - a letter¶- the second
                    """),
                document("the last words of a list are no answer", """
                    1. What is A?
                    2. What is B?

                    These questions cover much.
                    """, """
                    list / General: What is A?
                    list / General: What is B?
                    """, 4),
                document("code in a question and in its answer", """
                    ###### 1. What's the output?

                    ```js
                    log(1);

                    log(2);
                    ```

                    - A: `1`
                    - B: `2`

                    <details><summary><b>Answer</b></summary>
                    <p>

                    #### Answer: B

                    ```js
                    2
                    ```

                    </p>
                    </details>
                    """, """
                    list / General: What's the output?¶¶```js¶log(1);¶¶log(2);¶```¶¶- A: `1`¶- B: `2` => B¶¶```js¶2¶```
                    """),
                document("code after a list item", """
                    * What is printed?
                    ```js
                    log(1)
                    ```
                    * Explain hoisting.
                    """, """
                    list / General: What is printed?¶¶```js¶log(1)¶```
                    list / General: Explain hoisting.
                    """),
                document("code that its indentation tells from text", """
                    ## What does it do?

                        x = 1
                          y = 2

                    It assigns.
                    """, """
                    list / General: What does it do? => ```¶x = 1¶  y = 2¶```¶¶It assigns.
                    """),
                document("code that nobody closed", """
                    ## What is it?

                    ```
                    x
                    """, """
                    list / General: What is it? => ```¶x¶```
                    """),
                document("breaks, tabs and blanks at the ends of lines", """
                    ## What is it?

                    One,\s\s
                    two\s
                    and\tthree.\s

                    ```\s
                    \tx\s\s
                    y
                    ```
                    """, """
                    list / General: What is it? => One,\\¶two¶and three.¶¶```¶    x¶y¶```
                    """),
                document("links whose addresses stand at the end", """
                    ## What is attention?

                    See [the paper][1].

                    ## What is unused?

                    [1]: https://example.com/attention
                    [2]: https://example.com/unused
                    """, """
                    list / General: What is attention? => See [the paper][1].¶¶[1]: https://example.com/attention
                    list / General: What is unused?
                    """, 8),
                document("headings and rules inside of answers", """
                    ## 1. What are LLMs?

                    ### Large models

                    They are large.

                    ---

                    They are models.

                    ## 2. Explain tokens

                    Pieces.
                    """, """
                    list / General: What are LLMs? => ### Large models¶¶They are large.¶¶---¶¶They are models.
                    list / General: Explain tokens => Pieces.
                    """),
                document("a list of contents inside of an answer", """
                    ## What is a parcel?

                    ### Contents

                    - a letter
                    - a book

                    ---
                    """, """
                    list / General: What is a parcel? => ### Contents¶¶- a letter¶- a book
                    """),
                document("rules between answers", """
                    # What is A?
                    A letter.

                    ---
                    # What is B?
                    The second one.

                    ---

                    Good luck!
                    """, """
                    list / General: What is A? => A letter.
                    list / General: What is B? => The second one.
                    """, 10));
    }

    private static Stream<Arguments> headings() {
        return Stream.of(
                document("a title over topics and subtopics", """
                    # The list
                    ## Models
                    - What is a model?
                    ### GANs
                    - What is a GAN?
                    ## Data
                    - What is data?
                    """, """
                    Models / General: What is a model?
                    Models / GANs: What is a GAN?
                    Data / General: What is data?
                    """),
                document("setext headings", """
                    Interview questions
                    ===================

                    GANs
                    ----

                    1. What is a GAN?
                    """, """
                    GANs / General: What is a GAN?
                    """),
                document("headings without questions", """
                    ## Preface

                    Read this.

                    ## Models

                    - What is a model?

                    ## License
                    """, """
                    Models / General: What is a model?
                    """, 1, 3, 9),
                document("levels as headings", """
                    # GANs
                    ## Basic
                    ### Training
                    - What is a loss?
                    ## Advanced
                    - What is a critic?
                    """, """
                    Training / Basic (basic): What is a loss?
                    GANs / Advanced (advanced): What is a critic?
                    """),
                document("levels as labels", """
                    ## What is A? (Basic)

                    ## [Hard] What is B?

                    ## What is C?

                    **Difficulty:** Medium

                    C is C.
                    """, """
                    list / General (basic): What is A?
                    list / General (advanced): What is B?
                    list / General (intermediate): What is C? => C is C.
                    """),
                document("questions that only have a number as their heading", """
                    ## Question 1

                    **What is A?**

                    **Answer:** A letter.

                    ## Question 2

                    What is B?
                    """, """
                    list / General: What is A? => A letter.
                    list / General: What is B?
                    """),
                document("paragraphs in bold as headings of lists", """
                    # Questions

                    **GANs**

                    - What is a GAN?

                    **VAEs:**

                    - What is a VAE?
                    """, """
                    GANs / General: What is a GAN?
                    VAEs / General: What is a VAE?
                    """),
                document("a topic that is a question itself", """
                    ## What is RAG?

                    ### Q1: Why retrieve?

                    To know more.

                    ### Q2: Why generate?
                    """, """
                    What is RAG? / General: Why retrieve? => To know more.
                    What is RAG? / General: Why generate?
                    """),
                document("pictures, links and numbers in headings", """
                    ## 📌 1. [GANs](#gans) and [VAEs](https://example.com)

                    - What is one?
                    """, """
                    GANs and VAEs / General: What is one?
                    """));
    }

    private static Stream<Arguments> html() {
        return Stream.of(
                document("folded answers", """
                    ### CI

                    <details>
                    <summary>What is CI?</summary><br><b>

                    * Building
                    * Testing
                    </b></details>

                    <details>
                    <summary>True or False? It is slow</summary><br><b>

                    False</b></details>
                    ### CD

                    <details><summary>What is CD?</summary>Shipping.</details>
                    """, """
                    CI / General: What is CI? => * Building¶* Testing
                    CI / General: True or False? It is slow => False
                    CD / General: What is CD? => Shipping.
                    """),
                document("a folded answer whose question has code", """
                    <details>
                    <summary>Explain the following:

                    ```
                    x
                    ```
                    </summary><br>

                    It is x.
                    </details>
                    """, """
                    list / General: Explain the following:¶¶```¶x¶``` => It is x.
                    """),
                document("tags for looks", """
                    ## What is <b>bold</b> and <code>code</code>?

                    <div align="center">
                        <img src="a.png" alt="a picture"> and <a href="https://example.com">a link</a>
                    </div>

                    y<sub>i</sub> is a List<String><br/>
                    """, """
                    list / General: What is **bold** and `code`? => ![a picture](a.png) and [a link](https://example.com)¶¶y_i is a List<String>
                    """),
                document("comments", """
                    ## What is A? <!-- omit in toc -->

                    <!-- a note
                    of two lines -->
                    A letter.
                    """, """
                    list / General: What is A? => A letter.
                    """, 3, 4));
    }

    private static Stream<Arguments> surroundings() {
        return Stream.of(
                document("front matter", """
                    ---
                    title: "All about GANs"
                    layout: page
                    ---
                    - What is a GAN?
                    """, """
                    All about GANs / General: What is a GAN?
                    """, 3),
                document("a table of contents", """
                    # GANs
                    ## Table of Contents
                    1. What is a GAN?
                    - [Training](#training)
                      - [What is mode collapse?](#mode)
                    ## Training
                    - What is mode collapse?

                    **[⬆ Back to top](#gans)**
                    """, """
                    Training / General: What is mode collapse?
                    """, 2, 3, 4, 5, 9),
                document("notes around a list", """
                    # GANs

                    Who wants to know?

                    > Ask much.

                    - What is a GAN?

                    Would you like more?
                    """, """
                    GANs / General: What is a GAN?
                    """, 3, 5, 9),
                document("task lists", """
                    - [ ] What is A?
                    - [x] What is B?
                    """, """
                    list / General: What is A?
                    list / General: What is B?
                    """),
                document("other scripts", """
                    ## Модели

                    - Что такое модель?
                    - 什么是模型？
                    """, """
                    Модели / General: Что такое модель?
                    Модели / General: 什么是模型？
                    """),
                document("nothing", "\n\n", ""),
                document("no question", "Just words.\n", "", 1));
    }
}
