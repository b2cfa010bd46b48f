using BackOfficeBot.Assistant;

namespace BackOfficeBot.Skills.Mail.Writing;

/// The words about a mail that the assistant drafts.
internal sealed record MailAiTexts
{
    public required string Draft { get; init; }
    public required string OwnText { get; init; }
    public required string State { get; init; }
    public required string Ask { get; init; }
    public required string BeforeSending { get; init; }
    public required string Wish { get; init; }
    public required string Sources { get; init; }
    public required string Unsaid { get; init; }
    public required string WishMissing { get; init; }
    public required Func<AssistantProblem, string> Unavailable { get; init; }

    public static MailAiTexts In(string language) => language == "it" ? It : En;

    private static readonly MailAiTexts It = new()
    {
        Draft = "Bozza con l'AI",
        OwnText = "Torna al mio testo",
        State = "Bozza dell'AI, da rileggere",
        Ask = "Il testo l'ha scritto l'assistente (AI): correggilo come vuoi, poi rileggi.",
        BeforeSending = "Il testo nasce da una bozza dell'AI: leggilo tutto prima di inviarlo.",
        Wish = "Hai detto",
        Sources = "Dalla mail",
        Unsaid = "Numeri non tuoi",
        WishMissing = "Scrivi prima in poche parole che cosa deve dire la mail.",
        Unavailable = problem => $"{AssistantTexts.It.Why(problem)}: il testo resta quello che hai scritto tu.",
    };

    private static readonly MailAiTexts En = new()
    {
        Draft = "Draft with AI",
        OwnText = "Back to my text",
        State = "Drafted by AI, to be read",
        Ask = "The assistant (AI) wrote the text: correct it as you like, then read it over.",
        BeforeSending = "The text comes from a draft of the AI: read all of it before it is sent.",
        Wish = "You said",
        Sources = "From the mail",
        Unsaid = "Numbers not yours",
        WishMissing = "First write in a few words what the mail is to say.",
        Unavailable = problem => $"{AssistantTexts.En.Why(problem)}: the text stays as you wrote it.",
    };
}
