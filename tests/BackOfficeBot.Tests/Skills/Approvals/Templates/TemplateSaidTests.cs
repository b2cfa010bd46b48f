using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Tests.Skills.Approvals.Templates;

public sealed class TemplateSaidTests
{
    [Theory]
    [InlineData("elenca modelli", "Show", "")]
    [InlineData("mostra i tipi di richiesta", "Show", "")]
    [InlineData("modelli di approvazione", "Show", "")]
    [InlineData("show me the approval templates", "Show", "")]
    [InlineData("mostra modello ferie", "Show", "ferie")]
    [InlineData("nuovo modello Approvazione fatture", "New", "Approvazione fatture")]
    [InlineData("nuovo modello", "New", "")]
    [InlineData("crea un nuovo tipo di richiesta", "New", "")]
    [InlineData("nuovo modello «Corso di lingua»", "New", "Corso di lingua")]
    [InlineData("disattiva il modello ferie", "Off", "ferie")]
    [InlineData("riattiva il modello ferie", "On", "ferie")]
    [InlineData("modifica il modello rimborso spese", "Edit", "rimborso spese")]
    [InlineData("copia il modello acquisto", "Copy", "acquisto")]
    [InlineData("ripristina modello ferie", "Reset", "ferie")]
    [InlineData("chi può firmare?", "Signing", "")]
    [InlineData("ripristina chi può firmare", "ResetSigning", "")]
    [InlineData("reset who may sign", "ResetSigning", "")]
    [InlineData("new template Training", "New", "Training")]
    [InlineData("show the template leave", "Show", "leave")]
    [InlineData("switch off the template purchase", "Off", "purchase")]
    [InlineData("switch the template purchase off", "Off", "purchase")]
    [InlineData("switch the template purchase on", "On", "purchase")]
    [InlineData("show who may sign", "Signing", "")]
    [InlineData("what kinds of request are there?", "Show", "")]
    public void What_an_administrator_says_of_templates_is_a_wish_and_a_name(string text, string wish, string name) =>
        Assert.Equal((wish, name), (TemplateSaid.Of(text) is var (w, n) ? w.ToString() : "", n));

    [Theory]
    [InlineData("ferie", "leave")]
    [InlineData("Ferie e permessi", "leave")]
    [InlineData("expense", "expense")]
    [InlineData("libera", "free")]
    [InlineData("trasloco", null)]
    public void A_template_is_found_by_its_name_its_id_or_the_words_by_which_it_is_asked_for(string name, string? id) =>
        Assert.Equal(id, TemplateSaid.Named(name, [.. TemplateSet.Configured(new())])?.Id);
}
