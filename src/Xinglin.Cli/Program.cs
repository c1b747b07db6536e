Console.WriteLine("xinglin");
