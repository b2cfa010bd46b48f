namespace BackOfficeBot.Graph;

/// <summary>A name with an e-mail address.</summary>
public sealed record MailAddress(string Address, string? Name = null);
